import Markup
import Reporting

/// Where in a page's markup the end of the text written so far stands.
///
/// Kept as the beginning of whatever is not finished there: a tag, a comment, a `title`. The HTML tokenizer
/// says what it is, so nothing about HTML is known here that is not known there. Values are kept as a byte
/// that occurs in no text, for what they will be must not matter.
/// Source of the idea: contextual escaping of Go's html/template, here a check instead of a choice of
/// escapers.
struct MarkupContext: Equatable {
  /// The kind of place.
  enum Place: Equatable {
    /// Between tags.
    case text
    /// In `title` or `textarea`, where tags are text.
    case plainText(HTMLRawElement)
    /// In a `script` whose type is JSON.
    case jsonData
    /// In `script`, `style` and their like.
    case rawText(HTMLRawElement)
    /// After `<` or `</`, or in the name of a tag.
    case tagName
    /// In a tag, outside of values.
    case tag
    /// In a value with quotation marks.
    case quotedValue(HTMLAttribute)
    /// In a value without quotation marks, or where one would begin.
    case unquotedValue
    /// In a comment, a doctype or an XML declaration.
    case comment
  }

  /// What stands for a value; no byte of UTF-8 is equal to it.
  static let value: UInt8 = 0xFF

  /// The bytes of what is not finished; empty between tags.
  private(set) var unfinished: [UInt8] = []
  /// Whether white space or the tag's end must come next, because a section may have been left out here.
  private(set) var needsSeparator = false

  /// Goes on over some text.
  ///
  /// - Returns: what is wrong with the text, if anything.
  mutating func pass(_ literal: ArraySlice<UInt8>) -> LocalizedText? {
    var problem = separatorProblem(before: literal)
    needsSeparator = false
    let document = unfinished + literal
    var start = document.count
    var lastRawElement = start
    var tokenizer = HTMLTokenizer(document)
    while let token = tokenizer.next() {
      start = token.isComplete ? document.count : token.range.lowerBound
      if token.kind == .startTag {
        lastRawElement = token.range.lowerBound
        problem = problem ?? Self.addressProblem(in: token, of: document)
      }
    }
    if tokenizer.openRawElement != nil { start = lastRawElement }
    // An `<` at the end is text to the tokenizer, but whatever comes next may make it a tag.
    if start == document.count {
      if document.last == UInt8(ascii: "<") { start -= 1 }
      if document.suffix(2).elementsEqual("</".utf8) { start -= 2 }
    }
    unfinished = Array(document[start...])
    return problem
  }

  /// Goes on over a value.
  mutating func passValue() {
    if !unfinished.isEmpty { unfinished.append(Self.value) }
  }

  /// What kind of place it is.
  var place: Place {
    var tokenizer = HTMLTokenizer(unfinished)
    guard let token = tokenizer.next() else { return .text }
    if let element = tokenizer.openRawElement {
      if element.decodesReferences { return .plainText(element) }
      let type = token.tag(in: unfinished)?.attribute("type")?.value(in: unfinished) ?? ""
      return element == .script && type.lowercased().hasSuffix("json") ? .jsonData : .rawText(element)
    }
    guard let tag = token.tag(in: unfinished) else { return token.kind == .text ? .tagName : .comment }
    switch tag.end {
    case .name: return .tagName
    case .betweenAttributes, .attributeName, .closed: return .tag
    case .beforeValue: return .unquotedValue
    case .value:
      guard let attribute = tag.attributes.last, attribute.quoting != .none else { return .unquotedValue }
      return .quotedValue(attribute)
    }
  }

  /// What is wrong with a page that ends here, if anything.
  var problemAtEnd: LocalizedText? {
    unfinished.isEmpty
      ? nil
      : LocalizedText(
        zh: "模板在\(place.word.zh)里就结束了", en: "the template ends in \(place.word.en)")
  }

  private func separatorProblem(before literal: ArraySlice<UInt8>) -> LocalizedText? {
    guard needsSeparator, let next = literal.first, !next.isWhiteSpace else { return nil }
    if next == UInt8(ascii: ">") || next == UInt8(ascii: "/") { return nil }
    return LocalizedText(
      zh: "标签里的区段后面要有空格：把空格写在区段里属性的前面，如 <p{{#a}} class=\"b\"{{/a}}>",
      en: "a section in a tag needs a space after it; put the space inside, as in <p{{#a}} class=\"b\"{{/a}}>"
    )
  }
}

extension MarkupContext {
  /// Where the text stands after a section that may be left out, given where it stands before and at the end
  /// of it.
  ///
  /// - Parameter mayRepeat: whether the section may also be written several times.
  /// - Returns: `nil` if it is not one kind of place in all cases.
  static func joined(_ before: MarkupContext, with after: MarkupContext, mayRepeat: Bool) -> MarkupContext? {
    if before == after { return before }
    guard after.unfinished.starts(with: before.unfinished) else { return nil }
    let inside = after.unfinished[before.unfinished.count...]
    var joined = before
    switch (before.place, after.place) {
    case (.text, .text), (.comment, .comment): return before
    case (.plainText(let a), .plainText(let b)) where a == b: return before
    case (.rawText(let a), .rawText(let b)) where a == b: return before
    case (.jsonData, .jsonData): return before
    case (.quotedValue(let a), .quotedValue(let b)) where a.nameRange == b.nameRange:
      // An address may still begin here, and with a value now.
      if inside.contains(value) { joined.passValue() }
      return joined
    case (.tagName, .tag), (.tag, .tag):
      // Between attributes: what stands inside must not lengthen the name that stands before.
      let isApart = before.unfinished.last?.endsAttribute ?? false
      guard before.unfinished.count > 1, let first = inside.first, isApart || first.isWhiteSpace else {
        return nil
      }
      joined.needsSeparator =
        !(isApart && before.unfinished.last?.isWhiteSpace == true && inside.last?.isWhiteSpace == true)
      return mayRepeat && joined != before ? nil : joined
    default: return nil
    }
  }

  /// The message about a section that begins in one kind of place and ends in another.
  static func unbalancedSection(_ name: String) -> LocalizedText {
    LocalizedText(
      zh: "区段“\(name)”的开头和结尾不在同一个位置：标签、属性值和注释要在区段里写完整",
      en:
        "section '\(name)' ends in another kind of place than it begins: tags, values and comments are whole"
    )
  }
}

extension UInt8 {
  /// Whether an attribute may begin after it.
  fileprivate var endsAttribute: Bool {
    isWhiteSpace || self == UInt8(ascii: "\"") || self == UInt8(ascii: "'")
  }
}
