import Reporting

extension GateCheck {
  /// QR codes that can not be read back, or lead to anything but a page of this site. What they say goes
  /// through all other checks, too.
  static let codes = GateCheck { file, context in
    file.codes.compactMap { code in
      guard let payload = code.payload else {
        return GateFinding(.gateQRCode, at: code.offset, zh: "二维码读不出来", en: "a QR code that can not be read")
      }
      switch context.site.target(of: String(decoding: payload, as: UTF8.self), from: "") {
      case .ownAddress(found: true): return nil
      case .ownAddress(found: false):
        return GateFinding(
          .gateQRCode, at: code.offset, zh: "二维码通向本站没有的页面", en: "a QR code that leads nowhere")
      default:
        return GateFinding(
          .gateQRCode, at: code.offset, zh: "二维码不是通向本站的页面", en: "a QR code that leads away from this site")
      }
    }
  }
}
