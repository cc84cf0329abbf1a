import Disclosure
import Reporting
import Testing

@Suite("The rules of Disclosure")
struct DisclosureRulesTests {
  @Test("have ids of their own and sentences in both languages", arguments: DisclosureRules.all)
  func sound(rule: DiagnosticRule) {
    #expect(rule.id.hasPrefix("disclosure."))
    #expect(DisclosureRules.all.filter { $0.id == rule.id }.count == 1)
    for text in [rule.reason, rule.remedy] {
      #expect(!text.zh.isEmpty && !text.en.isEmpty && text.zh != text.en)
    }
  }

  @Test("hold every reason for which a case is refused")
  func reasons() {
    for reason in RefusalReason.allCases {
      #expect(!reason.sentence.zh.isEmpty && !reason.sentence.en.isEmpty)
      if let rule = reason.diagnosticRule { #expect(DisclosureRules.all.contains(rule)) }
    }
  }
}

@Suite("A tally of findings")
struct FindingTallyTests {
  private func finding(_ number: Int) -> Diagnostic {
    Diagnostic(.disclosureName, zh: "第 \(number) 条", en: "number \(number)")
  }

  @Test("keeps them all while they are few")
  func few() {
    var tally = FindingTally()
    for number in 1...FindingTally.shown { tally.add(finding(number)) }
    #expect(tally.diagnostics.count == FindingTally.shown)
  }

  @Test("counts the rest of many")
  func many() {
    var tally = FindingTally()
    for number in 1...1_000 { tally.add(finding(number)) }
    #expect(tally.diagnostics.count == FindingTally.shown + 1)
    #expect(
      tally.diagnostics.last?.summary.en == "\(1_000 - FindingTally.shown) more of this kind are not listed")
  }

  @Test("counts parts and severities apart")
  func parts() {
    var tally = FindingTally()
    for number in 1...30 { tally.add(finding(number), part: number % 2 == 0 ? "a" : "b") }
    #expect(tally.diagnostics.count == 30)
  }
}
