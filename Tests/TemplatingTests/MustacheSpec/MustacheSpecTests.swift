import Testing

@Suite("The public Mustache specification")
struct MustacheSpecTests {
  @Test("interpolation.yml", arguments: SpecCase.interpolation)
  func interpolation(_ row: SpecCase) { check(row) }

  @Test("sections.yml", arguments: SpecCase.sections)
  func sections(_ row: SpecCase) { check(row) }

  @Test("inverted.yml", arguments: SpecCase.inverted)
  func inverted(_ row: SpecCase) { check(row) }

  @Test("comments.yml", arguments: SpecCase.comments)
  func comments(_ row: SpecCase) { check(row) }

  @Test("delimiters.yml", arguments: SpecCase.delimiters)
  func delimiters(_ row: SpecCase) { check(row) }

  @Test("partials.yml", arguments: SpecCase.partials)
  func partials(_ row: SpecCase) { check(row) }

  @Test("~inheritance.yml", arguments: SpecCase.inheritance)
  func inheritance(_ row: SpecCase) { check(row) }

  private func check(_ row: SpecCase) {
    let outcome = Outcome(row.template, row.data, partials: row.partials)
    switch row.expected {
    case .page(let page): #expect(outcome.page == page, "\(outcome.diagnostics)")
    case .refused(let rule):
      #expect(outcome.page == nil)
      #expect(outcome.rules.contains(rule), "\(outcome.rules)")
    }
  }
}
