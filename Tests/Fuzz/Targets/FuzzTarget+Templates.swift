import Markup
import Reporting
import Templating

extension FuzzTarget {
  /// A template that somebody changed. What compiles never lets a value become markup, wherever it stands.
  static let template = FuzzTarget(name: "template") { bytes in
    let page = TemplateSource(name: "page", file: "Templates/page.mustache", bytes: bytes)
    let part = TemplateSource(
      name: "part", file: "Templates/part.mustache", bytes: Array("<p>{{text}}</p>".utf8))
    let library = TemplateLibrary.load([page, part])
    guard !library.hasErrors, let template = library.value.template("page", for: FuzzRecord.self).value else {
      return
    }
    // The template's own markup, with values that are no markup and with one that would be, if it got through.
    let plain = template.bytes(FuzzRecord(text: "zz", items: ["zz", "zz"]))
    let hostile = template.bytes(
      FuzzRecord(text: FuzzRecord.hostile, items: [FuzzRecord.hostile, FuzzRecord.hostile]))
    require(shape(plain) == shape(hostile), "a value changed the markup")
  }

  /// Names of tags and attributes, in their order.
  private static func shape(_ html: [UInt8]) -> [String] {
    HTMLTokenizer(html).compactMap { token in
      token.tag(in: html).map { tag in "\(token.kind) \(tag.name) \(tag.attributes.map(\.name))" }
    }
  }
}

/// A record of each kind of value.
private struct FuzzRecord: TemplateRecord {
  static let hostile = "\"'><script>x</script><!-- --><a b=c {{text}} javascript:x"
  let text: String
  let items: [String]
  let flag = true
  let number = 3
  let none: String? = nil

  static let schema = TemplateSchema<Self>(
    .init("text", \.text), .init("items", \.items), .init("flag", \.flag), .init("number", \.number),
    .init("none", \.none))
}
