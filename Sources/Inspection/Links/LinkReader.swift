import Markup
import Rendering
import Reporting

/// Looks at every link of a file: what leads nowhere, to other hosts, or works in one place only.
struct LinkReader {
  /// A link to an anchor, to be looked up when the anchors of all files are known.
  struct AnchorLink: Sendable {
    let target: Int
    let fragment: String
    let offset: Int
  }

  private(set) var findings: [GateFinding] = []
  private(set) var anchorLinks: [AnchorLink] = []
  /// The files of the site that are loaded with this one.
  private(set) var resources: Set<Int> = []
  private let path: String
  private let site: SiteIndex

  init(_ file: ReadFile, site: SiteIndex) {
    path = file.file.path
    self.site = site
    switch file.file.kind {
    case .feed, .sitemap: readMachineLinks(of: file)
    case .robots: readRobots(file.bytes)
    case .style: StyleLinks.all(in: file.bytes).forEach { check($0) }
    default: readElements(of: file)
    }
  }

  /// The anchors of a file; `nil` when what comes after `#` is not an anchor in it.
  static func anchors(of file: ReadFile) -> Set<String>? {
    file.markup.map { anchors(of: $0, in: file.bytes) }
  }

  /// The anchors of a file that nobody has taken apart.
  static func anchors(of file: RenderedFile) -> Set<String>? {
    FileReader.isMarkup(file) ? anchors(of: MarkupReader(file.bytes), in: file.bytes) : nil
  }

  private static func anchors(of markup: MarkupReader, in bytes: [UInt8]) -> Set<String> {
    var out: Set<String> = []
    for element in markup.elements where !element.isEnd && !element.attributes.isEmpty {
      if let id = element.value("id", in: bytes) { out.insert(id) }
      if element.name == .a, let name = element.value("name", in: bytes) { out.insert(name) }
    }
    return out
  }

  private mutating func readElements(of file: ReadFile) {
    let base = LinkBase(path)
    var key: [UInt8] = []
    for element in file.markup?.elements ?? [] {
      for attribute in element.attributes {
        guard let use = PageLink.use(of: attribute, element, in: file.bytes), let value = attribute.valueRange
        else {
          continue
        }
        if let (target, fragment) = site.plainTarget(of: value, in: file.bytes, from: base, key: &key) {
          if use == .resource { resources.insert(target) }
          if !fragment.isEmpty {
            note(target, String(decoding: file.bytes[fragment], as: UTF8.self), at: value.lowerBound)
          }
          continue
        }
        for address in PageLink.addresses(attribute, in: file.bytes) {
          check(PageLink(use: use, address: address, offset: value.lowerBound))
        }
      }
    }
  }

  private mutating func note(_ target: Int, _ fragment: String, at offset: Int) {
    // `#` and `#top` are the top of any page.
    if fragment.isEmpty || fragment.lowercased() == "top" { return }
    anchorLinks.append(AnchorLink(target: target, fragment: fragment, offset: offset))
  }

  private mutating func check(_ link: PageLink) {
    switch site.target(of: link.address, from: path) {
    case .file(let target, let fragment):
      if link.use == .resource { resources.insert(target) }
      if let fragment { note(target, fragment, at: link.offset) }
    case .missing: dead(link)
    case .outside: add(.gateDeadLink, link, zh: "链接指到网站之外的上级目录", en: "a link to a folder above the site")
    case .absolutePath:
      add(
        .gateAbsoluteLink, link, zh: "链接以“/”开头，只在一个位置有效",
        en: "a link that begins with '/', right in one place only")
    case .ownAddress(let found):
      if link.use != .statement {
        add(
          .gateAbsoluteLink, link, zh: "链接写了本站的完整网址，应写相对地址", en: "a link with the site's own address in full")
      } else if !found {
        dead(link)
      }
    case .otherHost:
      if link.use == .resource {
        add(.gateForeignResource, link, zh: "从别的网站加载资源", en: "a resource from another host")
      }
    case .data:
      if link.use != .resource || !link.address.lowercased().hasPrefix("data:image/") {
        add(.gateUnsafeLink, link, zh: "链接里内嵌数据", en: "a link made of data")
      }
    case .contact:
      if link.use == .resource {
        add(.gateForeignResource, link, zh: "资源地址不是文件", en: "a resource that is no file")
      }
    case .unsafe:
      add(.gateUnsafeLink, link, zh: "链接的协议不在允许之列", en: "a link with a scheme that is not allowed")
    }
  }

  /// Feeds and site maps give full addresses; those of the site itself must lead somewhere.
  private mutating func readMachineLinks(of file: ReadFile) {
    let elements = file.markup?.elements ?? []
    for element in elements where !element.isEnd {
      for name in ["href", "src"] {
        guard let address = element.value(name, in: file.bytes) else { continue }
        checkMachineLink(address, at: element.offset)
      }
    }
    for (index, element) in elements.enumerated()
    where !element.isEnd && element.hasText && index + 1 < elements.count {
      guard [.loc, .link, .id, .uri, .icon, .logo, .url].contains(element.name) else { continue }
      let text = file.bytes[element.offset..<elements[index + 1].offset].drop { $0 != UInt8(ascii: ">") }
        .dropFirst()
      checkMachineLink(CharacterReference.text(text), at: element.offset)
    }
  }

  private mutating func readRobots(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      guard text.lowercased().hasPrefix("sitemap:") else { continue }
      checkMachineLink(String(text.dropFirst("sitemap:".count)), at: line.startIndex)
    }
  }

  private mutating func checkMachineLink(_ address: String, at offset: Int) {
    switch site.target(of: address, from: path) {
    case .missing, .outside, .ownAddress(found: false):
      findings.append(
        GateFinding(.gateDeadLink, at: offset, zh: "链接没有对应的页面", en: "a link that leads nowhere"))
    case .unsafe where !address.lowercased().hasPrefix("urn:") && !address.lowercased().hasPrefix("tag:"):
      findings.append(
        GateFinding(
          .gateUnsafeLink, at: offset, zh: "链接的协议不在允许之列", en: "a link with a scheme that is not allowed"))
    default: break
    }
  }

  private mutating func dead(_ link: PageLink) {
    add(.gateDeadLink, link, zh: "链接没有对应的页面或文件", en: "a link that leads nowhere")
  }

  private mutating func add(_ rule: DiagnosticRule, _ link: PageLink, zh: String, en: String) {
    findings.append(GateFinding(rule, at: link.offset, zh: zh, en: en))
  }
}
