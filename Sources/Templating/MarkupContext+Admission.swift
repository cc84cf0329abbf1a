import Markup
import Reporting

extension MarkupContext {
  /// The attributes whose value is an address that a browser will follow or load.
  /// Source: WHATWG HTML Standard, "Attributes", those whose value is a URL.
  static let addressAttributes: Set<String> = [
    "href", "src", "action", "formaction", "poster", "data", "cite", "background", "srcset", "manifest",
    "ping",
    "xlink:href"
  ]

  /// What is wrong with writing a value of a kind here, if anything.
  func problem(with kind: TemplateKind.Form) -> LocalizedText? {
    let place = place
    switch (place, kind) {
    case (.text, .json): return misplaced(kind, place)
    case (.text, _): return nil
    case (.plainText, .html), (.plainText, .json): return misplaced(kind, place)
    case (.plainText, _): return nil
    case (.jsonData, .json): return nil
    case (.quotedValue, .html), (.quotedValue, .json): return misplaced(kind, place)
    case (.quotedValue(let attribute), _): return problem(with: kind, in: attribute)
    default: return misplaced(kind, place)
    }
  }

  private func problem(with kind: TemplateKind.Form, in attribute: HTMLAttribute) -> LocalizedText? {
    let name = attribute.name
    if name.hasPrefix("on") || name == "style" || name == "srcdoc" {
      return LocalizedText(
        zh: "属性“\(name)”的值是脚本、样式或整页标记，不能写入字段",
        en: "the value of '\(name)' is a script, a style or a page, and no place for a field")
    }
    guard Self.addressAttributes.contains(name) else { return nil }
    switch (AddressStart(of: attribute, in: unfinished), kind) {
    case (.fixed, _), (.open, .address), (.open, .integer): return nil
    case (.open, _):
      return LocalizedText(
        zh: "“\(name)”以\(kind.word.zh)开头；开头要用地址类型的字段，或者先写出“/”“#”“?”",
        en:
          "'\(name)' begins with \(kind.word.en); begin it with an address, or with '/', '#' or '?'"
      )
    case (.unsafe, _): return Self.unsafeScheme(name)
    }
  }

  /// What is wrong with the addresses of a finished tag, if anything.
  static func addressProblem(in token: HTMLToken, of document: [UInt8]) -> LocalizedText? {
    guard document[token.range].contains(value), let tag = token.tag(in: document) else { return nil }
    for attribute in tag.attributes where addressAttributes.contains(attribute.name) {
      guard let range = attribute.valueRange, document[range].contains(value) else { continue }
      // With a value behind the scheme it has been reported there.
      if AddressStart(of: attribute, in: document) == .unsafe(isFollowedByValue: false) {
        return unsafeScheme(attribute.name)
      }
    }
    return nil
  }

  private static func unsafeScheme(_ name: String) -> LocalizedText {
    let schemes = SafeAddress.schemes.sorted().joined(separator: ", ")
    return LocalizedText(
      zh: "“\(name)”里冒号前面只能是写明的协议：\(schemes)",
      en: "before a colon in '\(name)' stands one of these schemes, written out: \(schemes)")
  }

  private func misplaced(_ kind: TemplateKind.Form, _ place: Place) -> LocalizedText {
    LocalizedText(
      zh: "\(kind.word.zh)不能写在\(place.word.zh)里", en: "\(kind.word.en) cannot stand in \(place.word.en)")
  }
}

/// What the beginning of an address says about where it leads.
private enum AddressStart: Equatable {
  /// A scheme that is allowed, a path, a query or a fragment has begun: what follows cannot change the
  /// scheme.
  case fixed
  /// What follows may still make a scheme.
  case open
  /// A scheme that is not allowed, or one that a value has a part in.
  case unsafe(isFollowedByValue: Bool)

  init(of attribute: HTMLAttribute, in document: [UInt8]) {
    var address: [UInt8] = []
    CharacterReference.decode(document[attribute.valueRange ?? 0..<0], inAttribute: true, into: &address)
    guard let end = address.firstIndex(where: { ":/?#".utf8.contains($0) }) else {
      self = .open
      return
    }
    let start = String(decoding: address[..<end], as: UTF8.self).lowercased()
    let isScheme = address[end] == UInt8(ascii: ":")
    self =
      isScheme && !SafeAddress.schemes.contains(start)
      ? .unsafe(isFollowedByValue: address[end...].contains(MarkupContext.value)) : .fixed
  }
}

extension MarkupContext.Place {
  /// What messages call it.
  var word: LocalizedText {
    switch self {
    case .text: LocalizedText(zh: "文字", en: "text")
    case .plainText(let element):
      LocalizedText(zh: "<\(element.rawValue)> 的内容", en: "the content of <\(element.rawValue)>")
    case .jsonData: LocalizedText(zh: "JSON 数据", en: "JSON data")
    case .rawText(let element):
      LocalizedText(zh: "<\(element.rawValue)> 的内容", en: "the content of <\(element.rawValue)>")
    case .tagName: LocalizedText(zh: "标签名", en: "the name of a tag")
    case .tag: LocalizedText(zh: "标签里的引号之外", en: "a tag outside of quotation marks")
    case .quotedValue(let attribute):
      LocalizedText(zh: "属性“\(attribute.name)”的值", en: "the value of '\(attribute.name)'")
    case .unquotedValue: LocalizedText(zh: "没有引号的属性值", en: "a value without quotation marks")
    case .comment: LocalizedText(zh: "注释", en: "a comment")
    }
  }
}
