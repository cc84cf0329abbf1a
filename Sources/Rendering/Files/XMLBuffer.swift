import Markup

/// Writes XML: elements with escaped text, in the order given. Source: XML 1.0.
struct XMLBuffer {
  private(set) var bytes: [UInt8]

  init() { bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) }

  mutating func open(_ tag: StaticString, _ attributes: KeyValuePairs<String, String> = [:]) {
    start(tag, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func close(_ tag: StaticString) {
    bytes += "</".utf8
    bytes += HTML(literal: tag).bytes
    bytes += ">\n".utf8
  }

  mutating func empty(_ tag: StaticString, _ attributes: KeyValuePairs<String, String>) {
    start(tag, attributes)
    bytes += "/>\n".utf8
  }

  mutating func element(
    _ tag: StaticString, _ text: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) {
    open(tag, attributes)
    // Control characters may not stand in XML 1.0 in any form.
    bytes.appendEscaped(text.utf8.filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0a })
    close(tag)
  }

  private mutating func start(_ tag: StaticString, _ attributes: KeyValuePairs<String, String>) {
    bytes.append(UInt8(ascii: "<"))
    bytes += HTML(literal: tag).bytes
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      bytes.appendEscaped(value.utf8)
      bytes.append(UInt8(ascii: "\""))
    }
  }
}
