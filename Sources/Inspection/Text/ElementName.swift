/// The names of elements that checks ask for; all others are one.
enum ElementName: String, Sendable, CaseIterable {
  case a, abbr, area, b, base, bdi, bdo, big, br, cite, code, data, dd, del, dfn, em, embed, entry, feimage,
    font,
    form
  case h1, h2, h3, h4, h5, h6, hr, html, i, icon, id, iframe, image, img, input, ins, kbd, label, li, link,
    loc,
    logo
  case mark, meta, object, q, rb, rp, rt, rtc, ruby, s, samp, script, small, span, strike, strong, style, sub,
    sup, svg,
    table
  case td, textpath, th, time, title, tspan, tt, u, uri, url, use, `var`, wbr
  case other

  /// Reads the name that stands in a part of some bytes, ASCII letters of either case.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    guard range.count <= 8 else {
      self = .other
      return
    }
    var key: UInt64 = 0
    for index in range {
      let byte = bytes[index]
      key = key << 8 | UInt64(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
    }
    self = Self.lookup[key]
  }

  /// Whether it stands within a line: a number goes on through it.
  var isInline: Bool {
    switch self {
    case .a, .abbr, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em, .font, .i, .ins, .kbd, .label,
      .mark,
      .q, .rb, .rp, .rt, .rtc, .ruby, .s, .samp, .small, .span, .strike, .strong, .sub, .sup, .textpath,
      .time, .tspan, .tt,
      .u, .var,
      .wbr:
      true
    default: false
    }
  }

  /// Whether checks ask for it even if it has no attributes, and for its end.
  var isStructural: Bool {
    switch self {
    case .base, .bdo, .h1, .h2, .h3, .h4, .h5, .h6, .html, .icon, .id, .iframe, .img, .area, .link, .loc,
      .logo,
      .script,
      .style, .svg, .table, .th, .title, .uri, .url:
      true
    default: false
    }
  }

  private static let lookup = ElementTable()
}

/// Finds names by their letters, packed into a number. This is asked of every tag.
private struct ElementTable: Sendable {
  private var slots = [(key: UInt64, name: ElementName)](repeating: (0, .other), count: 256)

  init() {
    for name in ElementName.allCases where name != .other {
      let key = name.rawValue.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      var slot = Self.slot(key)
      while slots[slot].key != 0 { slot = (slot + 1) & 255 }
      slots[slot] = (key, name)
    }
  }

  subscript(key: UInt64) -> ElementName {
    var slot = Self.slot(key)
    while slots[slot].key != 0 {
      if slots[slot].key == key { return slots[slot].name }
      slot = (slot + 1) & 255
    }
    return .other
  }

  private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9e37_79b9_7f4a_7c15) >> 56) }
}
