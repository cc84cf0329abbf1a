import Markup
import Testing

@Suite("Safe addresses")
struct SafeAddressTests {
  @Test(
    "relative addresses and allowed schemes are accepted as they are",
    arguments: [
      "", "a", "a/b", "../a/", "/a", "#a", "?a=b", "./a:b", "a/b:c", "#a:b", "?a:b", "公示/名单.pdf", "http://a",
      "https://a:8080/",
      "HTTPS://A", "mailto:a@b", "tel:12345", "//host/a"
    ])
  func accepted(text: String) {
    #expect(SafeAddress(text)?.text == text)
  }

  @Test(
    "other schemes, in whatever spelling, are refused",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "javascript&colon;:x", "data:text/html,x", "vbscript:x",
      "file:///etc/passwd",
      "blob:x", "about:blank", "a:b", ":x", "java\u{301}script:x", "http\u{301}:x", "ｊavascript:x",
      "\u{A0}javascript:x"
    ])
  func refused(text: String) {
    #expect(SafeAddress(text) == nil)
  }

  @Test(
    "control characters and leading spaces, which browsers skip, are refused",
    arguments: [
      " a", "\u{0}a", "\ta", "\na", "java\nscript:x", "java\tscript:x", "\u{1}javascript:x", "a\u{7F}",
      "a\u{0}", "a\r\nb"
    ])
  func controls(text: String) {
    #expect(SafeAddress(text) == nil)
  }

  @Test(
    "the scheme is told in lower case",
    arguments: [("HTTPS://a", "https"), ("tel:1", "tel"), ("a/b:c", nil), ("", nil), ("//a", nil)]
      as [(String, String?)])
  func scheme(text: String, scheme: String?) throws {
    #expect(try #require(SafeAddress(text)).scheme == scheme)
  }

  @Test(
    "an address that leaves the site is external",
    arguments: [
      ("http://a", true), ("mailto:a@b", true), ("//host", true), ("/\\host", true), ("\\/host", true),
      ("//\u{301}host", true), ("\\a", false), ("\\\\host", true), ("a", false),
      ("/a", false), ("#a", false),
      ("a//b", false), ("", false)
    ])
  func external(text: String, isExternal: Bool) throws {
    #expect(try #require(SafeAddress(text)).isExternal == isExternal)
  }

  @Test(
    "an address made of a path never has a scheme",
    arguments: [("a/b/", "a/b/"), ("a:b/", "./a:b/"), ("javascript:x", "./javascript:x"), ("", "")])
  func relativePath(path: String, text: String) {
    let address = SafeAddress(relativePath: path)
    #expect(address.text == text)
    #expect(address.scheme == nil)
    #expect(SafeAddress(address.text) == address)
  }
}
