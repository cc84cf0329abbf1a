import Rendering

/// A personal value to hide. All persons are impossible: born before 1900, telephone numbers of test ranges.
struct PlantedSecret: Sendable {
  enum Form: Sendable { case number, words, date }

  let name: String
  let value: String
  let form: Form
  /// How many digits each group has when the number is written in groups.
  var groups: [Int] = []
  /// Whether it is looked for in notices only.
  var isForNotices = false

  static let all: [PlantedSecret] = [
    PlantedSecret(
      name: "identity number", value: "232762189903050010", form: .number, groups: [6, 8, 4]),
    PlantedSecret(
      name: "identity number with X", value: "23276218990305002X", form: .number, groups: [6, 8, 4]),
    PlantedSecret(name: "mobile", value: "13800138000", form: .number, groups: [3, 4, 4]),
    PlantedSecret(name: "landline", value: "04575550100", form: .number, groups: [4, 7]),
    PlantedSecret(
      name: "bank account", value: "622202000000000001", form: .number, groups: [4, 4, 4, 4, 2]),
    PlantedSecret(name: "address", value: "样本镇样本社区3委5号2单元301室", form: .words),
    PlantedSecret(name: "name", value: "司徒样本", form: .words, isForNotices: true),
    PlantedSecret(name: "name with a dot", value: "样·本甲", form: .words, isForNotices: true)
  ]

  /// The value in its groups.
  var parts: [String] {
    var rest = value[...]
    let sizes = groups.isEmpty ? [2, value.count - 2] : groups
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return String(rest.prefix(size))
    }
  }

  /// Each character rewritten.
  func each(_ write: (Character) -> String) -> String { value.map(write).joined() }

  /// The digits mapped to others that begin at a code point.
  func digits(from zero: UInt32) -> String {
    each { $0.isNumber ? scalar(zero + UInt32($0.wholeNumberValue ?? 0)) : String($0) }
  }

  func scalar(_ value: UInt32) -> String { Unicode.Scalar(value).map { String(Character($0)) } ?? "" }

  /// The digits as given by a row of ten characters.
  func digits(as row: String) -> String {
    let row = Array(row)
    return each { $0.wholeNumberValue.map { String(row[$0]) } ?? String($0) }
  }
}

/// A way to write a value so that a plain search does not find it.
struct Disguise: Sendable {
  enum Needs: Sendable {
    /// Nothing: it is text.
    case text
    /// A place where character references count.
    case references
    /// A place where tags count.
    case markup
  }

  let name: String
  let needs: Needs
  let forms: [PlantedSecret.Form]
  let write: @Sendable (PlantedSecret) -> String

  init(
    _ name: String, _ needs: Needs = .text, for forms: PlantedSecret.Form...,
    write: @escaping @Sendable (PlantedSecret) -> String
  ) {
    self.name = name
    self.needs = needs
    self.forms = forms
    self.write = write
  }

  static let all = characters + separators + encodings + references + markup

  static let characters: [Disguise] = [
    Disguise("as it is", for: .number, .words) { $0.value },
    Disguise("full-width", for: .number, .words) { secret in
      secret.each {
        $0.isASCII && $0 != "·" ? secret.scalar(0xfee0 + UInt32($0.asciiValue ?? 0)) : String($0)
      }
    },
    Disguise("circled", for: .number) { $0.digits(as: "⓪①②③④⑤⑥⑦⑧⑨") },
    Disguise("in brackets", for: .number) { $0.digits(as: "0⑴⑵⑶⑷⑸⑹⑺⑻⑼") },
    Disguise("white on black", for: .number) { $0.digits(as: "⓿❶❷❸❹❺❻❼❽❾") },
    Disguise("raised", for: .number) { $0.digits(as: "⁰¹²³⁴⁵⁶⁷⁸⁹") },
    Disguise("lowered", for: .number) { $0.digits(from: 0x2080) },
    Disguise("mathematical", for: .number) { $0.digits(from: 0x1d7ce) },
    Disguise("segmented", for: .number) { $0.digits(from: 0x1fbf0) },
    Disguise("Arabic-Indic", for: .number) { $0.digits(from: 0x660) },
    Disguise("Persian", for: .number) { $0.digits(from: 0x6f0) },
    Disguise("Devanagari", for: .number) { $0.digits(from: 0x966) },
    Disguise("Thai", for: .number) { $0.digits(from: 0xe50) },
    Disguise("Chinese numerals", for: .number) { $0.digits(as: "〇一二三四五六七八九") },
    Disguise("Chinese numerals, 零", for: .number) { $0.digits(as: "零一二三四五六七八九") },
    Disguise("Chinese numerals, 幺", for: .number) { $0.digits(as: "零幺两三四五六七八九") },
    Disguise("Chinese capital numerals", for: .number) { $0.digits(as: "零壹贰叁肆伍陆柒捌玖") },
    Disguise("Chinese numerals in circles", for: .number) { $0.digits(as: "〇㊀㊁㊂㊃㊄㊅㊆㊇㊈") },
    Disguise("Suzhou numerals", for: .number) { $0.digits(as: "0〡〢〣〤〥〦〧〨〩") },
    Disguise("Roman numerals", for: .number) { $0.digits(as: "0ⅠⅡⅢⅣⅤⅥⅦⅧⅨ") },
    Disguise("a circle for nothing", for: .number) { $0.digits(as: "○一二三四五六七八九") },
    Disguise("digits and numerals mixed", for: .number) { secret in
      var isOdd = false
      return secret.each {
        isOdd.toggle()
        return isOdd ? String($0) : $0.wholeNumberValue.map { String(Array("零一二三四五六七八九")[$0]) } ?? String($0)
      }
    },
    Disguise("letters that look like digits", for: .number) { $0.digits(as: "Ol23456789") },
    Disguise("small letters that look like digits", for: .number) { $0.digits(as: "oi23456789") },
    Disguise("Roman ten or a sign of multiplication", for: .number) {
      $0.value.replacing("X", with: "Ⅹ").replacing("1", with: "１")
    },
    Disguise("backwards", for: .number) { String($0.value.reversed()) },
    Disguise("backwards, in full width", for: .number) { String($0.digits(from: 0xff10).reversed()) },
    Disguise("backwards after an override", for: .number) {
      "\u{202e}" + String($0.value.reversed()) + "\u{202c}"
    },
    Disguise("key caps", for: .number) { $0.each { "\($0)\u{fe0f}\u{20e3}" } },
    Disguise("struck out by combining marks", for: .number, .words) { $0.each { "\($0)\u{336}" } },
    Disguise("variation selectors", for: .number, .words) { $0.each { "\($0)\u{fe0e}" } },
    Disguise("tag characters", for: .number, .words) { $0.each { "\($0)\u{e0041}" } }
  ]

  private static let each: [(String, String)] = [
    ("spaces", " "), ("ideographic spaces", "\u{3000}"), ("no-break spaces", "\u{a0}"),
    ("thin spaces", "\u{2009}"),
    ("Braille blanks", "\u{2800}"), ("zero-width spaces", "\u{200b}"), ("zero-width joiners", "\u{200d}"),
    ("word joiners", "\u{2060}"), ("byte order marks", "\u{feff}"), ("soft hyphens", "\u{ad}"),
    ("left-to-right marks", "\u{200e}"), ("isolates", "\u{2068}"), ("middle dots", "·"), ("bullets", "•"),
    ("full stops", "。"), ("low lines", "_"), ("hyphens", "-"), ("en dashes", "–"), ("waves", "～"),
    ("commas", "，"), ("pause marks", "、"), ("slashes", "／"), ("vertical bars", "|"), ("stars", "*"),
    ("Hangul fillers", "\u{3164}"), ("invisible multiplication", "\u{2062}")
  ]

  private static let groups: [(String, String)] = [
    ("spaces", " "), ("hyphens", "-"), ("dashes", "—"), ("dots", "."), ("middle dots", "·"), ("commas", ","),
    ("Chinese commas", "，"), ("slashes", "/"), ("low lines", "_"), ("plus signs", "+"), ("colons", "："),
    ("brackets", "）（"), ("quotation marks", "\u{201d}\u{201c}")
  ]

  static let separators: [Disguise] =
    each.map { name, mark in
      Disguise("\(name) between all", for: .number, .words) {
        $0.value.map(String.init).joined(separator: mark)
      }
    }
    + groups.map { name, mark in
      Disguise("groups parted by \(name)", for: .number) { $0.parts.joined(separator: mark) }
    }

  static let encodings: [Disguise] = [
    Disguise("percent-encoded", for: .number, .words) { percent($0.value) },
    Disguise("percent-encoded, small letters", for: .number, .words) { percent($0.value).lowercased() },
    Disguise("percent-encoded twice", for: .number, .words) { percent($0.value).replacing("%", with: "%25") },
    Disguise("percent-encoded in part", for: .number) {
      String($0.value.dropLast(4)) + percent(String($0.value.suffix(4)))
    },
    Disguise("base64", for: .number, .words) { base64($0.value) },
    Disguise("base64 with its padding left out", for: .number, .words) {
      base64($0.value).filter { $0 != "=" }
    },
    Disguise("base64 for addresses", for: .number, .words) {
      base64($0.value).replacing("+", with: "-").replacing("/", with: "_")
    },
    Disguise("base64 of base64", for: .number, .words) { base64(base64($0.value)) },
    Disguise("base64 of a sentence", for: .number, .words) { base64("他的资料：\($0.value)，请勿外传") },
    Disguise("base64, percent-encoded", for: .number, .words) { percent(base64($0.value)) },
    Disguise("hexadecimal", for: .number, .words) { hex($0.value).joined() },
    Disguise("hexadecimal in capitals", for: .number, .words) { hex($0.value).joined().uppercased() },
    Disguise("hexadecimal in pairs", for: .number, .words) { hex($0.value).joined(separator: " ") },
    Disguise("hexadecimal with colons", for: .number, .words) { hex($0.value).joined(separator: ":") },
    Disguise("hexadecimal with 0x", for: .number, .words) {
      hex($0.value).map { "0x" + $0 }.joined(separator: ", ")
    },
    Disguise("base64 of hexadecimal", for: .number, .words) { base64(hex($0.value).joined()) },
    Disguise("hexadecimal of base64", for: .number, .words) { hex(base64($0.value)).joined() },
    Disguise("\\u of JSON", for: .number, .words) { $0.value.utf16.map { "\\u" + padded($0, 4) }.joined() },
    Disguise("\\x of scripts", for: .number) { hex($0.value).map { "\\x" + $0 }.joined() },
    Disguise("\\u{…} of scripts", for: .number, .words) {
      $0.value.unicodeScalars.map { "\\u{\(String($0.value, radix: 16))}" }.joined()
    },
    Disguise("octal of scripts", for: .number, .words) {
      $0.value.utf8.map {
        "\\" + String(repeating: "0", count: 3 - String($0, radix: 8).count) + String($0, radix: 8)
      }
      .joined()
    },
    Disguise("escapes of stylesheets", for: .number, .words) {
      $0.value.unicodeScalars.map { "\\\(String($0.value, radix: 16)) " }.joined()
    },
    Disguise("long escapes of stylesheets", for: .number, .words) {
      $0.value.unicodeScalars.map { "\\" + padded($0.value, 6) }.joined()
    }
  ]

  static let references: [Disguise] = [
    Disguise("decimal references", .references, for: .number, .words) {
      $0.value.unicodeScalars.map { "&#\($0.value);" }.joined()
    },
    Disguise("decimal references with zeros", .references, for: .number, .words) {
      $0.value.unicodeScalars.map { "&#000\($0.value);" }.joined()
    },
    Disguise("hexadecimal references", .references, for: .number, .words) {
      $0.value.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined()
    },
    Disguise("hexadecimal references in capitals", .references, for: .number, .words) {
      $0.value.unicodeScalars.map { "&#X\(String($0.value, radix: 16).uppercased());" }.joined()
    },
    Disguise("references to references", .references, for: .number, .words) {
      $0.value.unicodeScalars.map { "&amp;#\($0.value);" }.joined()
    },
    Disguise("&shy; between all", .references, for: .number, .words) { $0.each { "\($0)&shy;" } },
    Disguise("&nbsp; between all", .references, for: .number, .words) { $0.each { "\($0)&nbsp;" } },
    Disguise("&ensp; between all", .references, for: .number, .words) { $0.each { "\($0)&ensp;" } },
    Disguise("&#8203; between all", .references, for: .number, .words) { $0.each { "\($0)&#8203;" } },
    Disguise("&zwj; between all", .references, for: .number, .words) { $0.each { "\($0)&zwj;" } },
    Disguise("&middot; between all", .references, for: .number, .words) { $0.each { "\($0)&middot;" } }
  ]

  static let markup: [Disguise] = [
    Disguise("bold in the middle", .markup, for: .number, .words) {
      "\($0.parts[0])<b>\($0.parts.dropFirst().joined())</b>"
    },
    Disguise("an element around each", .markup, for: .number, .words) {
      $0.each { "<span class=\"d\">\($0)</span>" }
    },
    Disguise("an empty element between all", .markup, for: .number, .words) { $0.each { "\($0)<i></i>" } },
    Disguise("a comment between all", .markup, for: .number, .words) { $0.each { "\($0)<!-- x -->" } },
    Disguise("<wbr> between all", .markup, for: .number, .words) { $0.each { "\($0)<wbr>" } },
    Disguise("<br> between groups", .markup, for: .number, .words) { $0.parts.joined(separator: "<br>") },
    Disguise("<br> between all", .markup, for: .number, .words) { $0.each { "\($0)<br>" } },
    Disguise("glosses beside each", .markup, for: .number, .words) {
      "<ruby>" + $0.each { "\($0)<rt>x</rt>" } + "</ruby>"
    },
    Disguise("as glosses", .markup, for: .number, .words) {
      "<ruby>" + $0.each { "字<rt>\($0)</rt>" } + "</ruby>"
    },
    Disguise("deleted and inserted", .markup, for: .number, .words) {
      "<del>\($0.parts[0])</del><ins>\($0.parts.dropFirst().joined())</ins>"
    },
    Disguise("in a drawing", .markup, for: .number, .words) {
      "<svg><text>\($0.parts[0])<tspan>\($0.parts.dropFirst().joined())</tspan></text></svg>"
    },
    Disguise("the title of a drawing", .markup, for: .number, .words) {
      "<svg><title>\($0.value)</title></svg>"
    },
    Disguise("markup in a comment", .markup, for: .number, .words) {
      "<!-- \($0.each { "<b>\($0)</b>" }) -->"
    },
    Disguise("references in a comment", .markup, for: .number, .words) {
      "<!-- \($0.value.unicodeScalars.map { "&#\($0.value);" }.joined()) -->"
    },
    Disguise("the name of an element", .markup, for: .number) { "<x-\($0.value)></x-\($0.value)>" },
    Disguise("the name of an attribute", .markup, for: .number, .words) { "<i data-\($0.value)></i>" },
    Disguise("the attribute of an end tag", .markup, for: .number, .words) {
      "<i>x</i title=\"\($0.value)\">"
    },
    Disguise("an attribute without quotes", .markup, for: .number, .words) { "<i title=\($0.value)>x</i>" },
    Disguise("spread over attributes", .markup, for: .number) { secret in
      "<i "
        + secret.parts.enumerated().map {
          "data-\($0 == 0 ? "a" : $0 == 1 ? "b" : $0 == 2 ? "c" : $0 == 3 ? "d" : "e")=\"\($1)\""
        }.joined(separator: " ") + ">x</i>"
    },
    Disguise("a cell for each group", .markup, for: .number) { table($0.parts) },
    Disguise("a cell for each digit", .markup, for: .number) { table($0.value.map(String.init)) },
    Disguise("a cell for each numeral", .markup, for: .number) {
      table($0.digits(as: "〇一二三四五六七八九").map(String.init))
    },
    Disguise("a row for each group", .markup, for: .number) {
      "<table><tr><th>a</th></tr>" + $0.parts.map { "<tr><td>\($0)</td></tr>" }.joined() + "</table>"
    },
    Disguise("an item for each group", .markup, for: .number) {
      "<ul>" + $0.parts.map { "<li>\($0)</li>" }.joined() + "</ul>"
    },
    Disguise("an item for each digit", .markup, for: .number) {
      "<ol>" + $0.each { "<li>\($0)</li>" } + "</ol>"
    },
    Disguise("a paragraph for each group", .markup, for: .number) {
      $0.parts.map { "<p>\($0)</p>" }.joined()
    },
    Disguise("a division for each digit", .markup, for: .number) { $0.each { "<div>\($0)</div>" } },
    Disguise("words of a drawing for each digit", .markup, for: .number) {
      "<svg>" + $0.each { "<text x=\"a\">\($0)</text>" } + "</svg>"
    },
    Disguise("a line of a list of terms for each group", .markup, for: .number) {
      "<dl>" + $0.parts.map { "<dd>\($0)</dd>" }.joined() + "</dl>"
    }
  ]

  private static func table(_ cells: [String]) -> String {
    "<table><tr><th>号</th>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr></table>"
  }

  static func hex(_ text: String) -> [String] { text.utf8.map { padded($0, 2) } }

  static func padded(_ value: some BinaryInteger, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func percent(_ text: String) -> String { hex(text).map { "%" + $0.uppercased() }.joined() }

  static func base64(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: 3).map { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      let digits = (0...group.count).map { String(alphabet[bits >> (18 - 6 * $0) & 63]) }.joined()
      return digits + String(repeating: "=", count: 3 - group.count)
    }.joined()
  }
}
