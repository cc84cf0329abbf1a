private import Foundation
private import FoundationXML

/// Parses an XML part of a document into a tree, with Foundation's parser; the only file that uses it.
public enum XMLTree {
  /// The most elements that a part may have.
  public static let elementLimit = 2_000_000

  /// The root element of a part, or `nil` if it is no well-formed XML in UTF-8, has a document type declaration (which
  /// packages forbid and which could name other files), a processing instruction without data, or too many elements.
  public static func parse(_ bytes: [UInt8]) -> XMLElement? {
    guard String(validating: bytes, as: UTF8.self) != nil, !hasDocumentType(bytes), !hasBareInstruction(bytes)
    else { return nil }
    let builder = XMLTreeBuilder()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = builder
    return parser.parse() && !builder.hasFailed ? builder.root : nil
  }

  private static func hasDocumentType(_ bytes: [UInt8]) -> Bool {
    let mark = Array("<!DOCTYPE".utf8)
    var start = bytes.startIndex
    while let next = bytes[start...].firstIndex(of: mark[0]) {
      if bytes[next...].starts(with: mark) { return true }
      start = next + 1
    }
    return false
  }

  /// Whether there is something like `<?name?>`: of that Foundation's parser makes a string of no pointer, and the program
  /// would end. No part of an office document has one.
  private static func hasBareInstruction(_ bytes: [UInt8]) -> Bool {
    var start = bytes.startIndex
    while let next = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
      start = next + 1
      guard bytes[start...].first == UInt8(ascii: "?") else { continue }
      let name = bytes[(start + 1)...].prefix {
        $0 > 0x20 && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "<")
      }
      if bytes[name.endIndex...].starts(with: "?>".utf8) { return true }
    }
    return false
  }
}

private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
  private(set) var root: XMLElement?
  private(set) var hasFailed = false
  private var open: [XMLElement] = []
  private var count = 0

  /// Namespaces of the transitional and the strict form of the standard. Source: ISO/IEC 29500-1 and -4, annex A.
  private static let prefixes = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:"
  ]

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?,
    attributes attributeDict: [String: String]
  ) {
    count += 1
    guard count <= XMLTree.elementLimit else {
      hasFailed = true
      parser.abortParsing()
      return
    }
    let prefix = Self.prefixes[namespaceURI ?? ""] ?? "?:"
    var attributes: [String: String] = [:]
    for (name, value) in attributeDict {
      attributes[name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name] = value
    }
    open.append(XMLElement(name: prefix + Self.localName(elementName), attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    guard let element = open.popLast() else { return }
    if open.isEmpty { root = element } else { open[open.count - 1].append(.element(element)) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !open.isEmpty { open[open.count - 1].append(.text(string)) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if !open.isEmpty { open[open.count - 1].append(.text(String(decoding: block, as: UTF8.self))) }
  }

  private static func localName(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
