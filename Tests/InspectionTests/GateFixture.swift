import Inspection
@_spi(Disclosure) import Notices
import Rendering
import Reporting
import Testing

/// Sound pages to hide things in, and what the gate says of them.
///
/// Persons in it are impossible: born before 1900. Telephone numbers are service numbers of an operator, or
/// end in zeros.
enum GateFixture {
  static let day = CivilDate(dayNumber: 20_780)  // 2026-11-23

  static func page(_ body: String, path: String = "index.html", head: String = "") -> RenderedFile {
    let html = """
      <!doctype html>
      <html lang="zh-Hans"><head><meta charset="utf-8"><title>社会救助</title>\(head)</head>
      <body><h1>社会救助</h1>\(body)</body></html>
      """
    return RenderedFile(path: path, bytes: Array(html.utf8), kind: .page)
  }

  static func file(_ path: String, _ text: String, _ kind: FileKind) -> RenderedFile {
    RenderedFile(path: path, bytes: Array(text.utf8), kind: kind)
  }

  static func inspect(
    _ files: [RenderedFile], probe: LeakProbe = .empty, _ change: (inout GatePolicy) -> Void = { _ in }
  ) -> Report<ApprovedSite?> {
    var policy = GatePolicy(asOf: day)
    change(&policy)
    return Gate.inspect(RenderedSite(files: files, asOf: day), probe: probe, policy: policy)
  }

  /// The ids of the rules that some files break.
  static func rules(
    _ files: RenderedFile..., probe: LeakProbe = .empty, _ change: (inout GatePolicy) -> Void = { _ in }
  ) -> [String] {
    let report = inspect(files, probe: probe, change)
    #expect((report.value == nil) == report.hasErrors)
    return report.diagnostics.map(\.rule.id)
  }

  /// An identity number of somebody born before 1900, its check digit by the definition of ISO 7064 rather
  /// than by the table of weights that the gate uses.
  static func citizenNumber(_ seventeen: String) -> String {
    // MOD 11-2: the sum of a_i * 2^(i - 1), counted from the right, the check digit included, is 1 modulo 11.
    for check in 0...10 {
      var sum = check
      for (place, digit) in seventeen.reversed().enumerated() {
        var power = 1
        for _ in 0...place { power = power * 2 % 11 }
        sum += (digit.wholeNumberValue ?? 0) * power
      }
      if sum % 11 == 1 { return seventeen + (check == 10 ? "X" : String(check)) }
    }
    return seventeen
  }

  /// A card number: the digits given and the one that makes the Luhn sum right.
  static func cardNumber(_ digits: String) -> String {
    for check in 0...9 {
      var sum = 0
      for (place, digit) in (digits + String(check)).reversed().enumerated() {
        let value = (digit.wholeNumberValue ?? 0) * (place % 2 == 0 ? 1 : 2)
        sum += value / 10 + value % 10
      }
      if sum % 10 == 0 { return digits + String(check) }
    }
    return digits
  }

  static let id = citizenNumber("23276218900307001")
  static let idWithX: String =
    (1..<400).lazy.map { citizenNumber("23276218900307" + String(1000 + $0).dropFirst()) }
    .first { $0.hasSuffix("X") } ?? ""
  static let mobile = "13800138000"
  static let landline = "0457-5550100"
  static let card = cardNumber("622202000000000000")
  static let card16 = cardNumber("622202000000000")
}
