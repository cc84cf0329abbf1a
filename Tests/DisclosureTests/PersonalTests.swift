import Disclosure
import Reporting
import Testing

@Suite("A personal value")
struct PersonalTests {
  let secret = "王甲子-15400000000"
  var personal: Personal<String> { Personal(secret) }

  /// Every way by which a value usually finds its way into a text.
  @Test("never prints")
  func printing() {
    var dumped = ""
    dump(personal, to: &dumped)
    var debugged = ""
    debugPrint(personal, to: &debugged)
    var printed = ""
    print(personal, [personal], Optional(personal) as Any, ["a": personal], separator: " ", to: &printed)
    let texts = [
      "\(personal)", String(describing: personal), String(reflecting: personal), dumped, debugged, printed,
      "\(personal.playgroundDescription)", "\([personal])", String(reflecting: Optional(personal)),
      "\((1, personal))"
    ]
    for text in texts {
      #expect(!text.contains("王") && !text.contains("154"), "\(text)")
      #expect(text.contains("[personal]"), "\(text)")
    }
  }

  @Test("shows no children to a mirror, however it is wrapped")
  func mirrors() {
    func leaves(_ value: Any) -> [String] {
      let children = Mirror(reflecting: value).children
      return children.isEmpty ? ["\(value)"] : children.flatMap { leaves($0.value) }
    }
    #expect(Mirror(reflecting: personal).children.isEmpty)
    let record = Fixture.record(name: secret, events: [])
    #expect(leaves(record).allSatisfy { !$0.contains("王") })
    let person = PersonalDetails(name: personal, idNumber: personal, birthDate: personal, phone: personal)
    #expect(leaves(person).allSatisfy { !$0.contains("154") })
    var dumped = ""
    dump(CaseSnapshot(cases: [record], people: [person]), to: &dumped)
    #expect(!dumped.contains("王") && !dumped.contains("154"))
  }

  @Test("is neither encodable nor comparable nor hashable")
  func conformances() {
    let value: Any = personal
    #expect(!(value is any Encodable))
    #expect(!(value is any Equatable))
    #expect(!(value is AnyHashable))
  }

  @Test("gives a case's key to a log without control characters")
  func caseKey() {
    #expect(CaseID("A\u{1b}[2J1\u{202e}\n").description == "A?[2J1??")
    #expect(CaseID("2026-0001").description == "2026-0001")
  }
}
