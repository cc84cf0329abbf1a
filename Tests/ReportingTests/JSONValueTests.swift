import Foundation
import Reporting
import Testing

@Suite("JSON")
struct JSONValueTests {
  private func text(_ value: JSONValue) -> String { String(decoding: value.bytes, as: UTF8.self) }

  @Test(
    "every kind of value is written on one line",
    arguments: [
      (.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.int(-12), "-12"),
      (.string(""), "\"\""), (.array([]), "[]"),
      (.object([]), "{}"), (.array([.int(1), .null]), "[1,null]"),
      (.object([("b", .int(1)), ("a", .int(2))]), "{\"b\":1,\"a\":2}"),
      (.string("公示🏠"), "\"公示🏠\"")
    ] as [(JSONValue, String)])
  func kinds(value: JSONValue, expected: String) {
    #expect(text(value) == expected)
  }

  @Test("a string is read back as it was, whatever characters it has")
  func strings() throws {
    let all =
      String(String.UnicodeScalarView((0...0x2FF).compactMap(Unicode.Scalar.init))) + "\u{2028}\"\u{301}😀"
    let value = JSONValue.array([.string(all), .object([(all, .int(1))])])
    let read = try #require(try JSONSerialization.jsonObject(with: Data(value.bytes)) as? [Any])
    #expect((read[0] as? String)?.unicodeScalars.elementsEqual(all.unicodeScalars) == true)
    #expect((read[1] as? [String: Int])?.keys.first?.unicodeScalars.elementsEqual(all.unicodeScalars) == true)
  }

  @Test("nothing that ends a script element or begins a comment is left in it")
  func scripts() {
    let bytes = JSONValue.string("</script><!-- ]]> & \u{7F}\n").bytes
    #expect(!bytes.contains { "<>&\n\u{7F}".utf8.contains($0) })
  }

  @Test("two values are equal when their members are in the same order")
  func equality() {
    let value = JSONValue.object([("a", .int(1)), ("b", .int(2))])
    #expect(value == .object([("a", .int(1)), ("b", .int(2))]))
    #expect(value != .object([("b", .int(2)), ("a", .int(1))]))
    #expect(Set([value, value]).count == 1)
  }

  @Test("writing appends to what is there")
  func appending() {
    var out = Array("x=".utf8)
    JSONValue.int(1).write(into: &out)
    #expect(String(decoding: out, as: UTF8.self) == "x=1")
  }
}
