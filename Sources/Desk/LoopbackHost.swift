/// An address of this machine that no other machine can reach: the only ones that the desk listens on.
public enum LoopbackHost: String, Sendable, CaseIterable {
  /// IPv4.
  case ipv4 = "127.0.0.1"
  /// IPv6.
  case ipv6 = "::1"

  /// The host as it stands in an address of a page.
  var inAddress: String {
    switch self {
    case .ipv4: rawValue
    case .ipv6: "[\(rawValue)]"
    }
  }

  /// Whether a request that came in on a port was meant for this machine.
  ///
  /// A page of another site can point a name of its own at 127.0.0.1 and read drafts through the visitor's browser
  /// (DNS rebinding); the `Host` header then still bears that name, and the request is refused.
  ///
  /// - Parameters:
  ///   - authority: the `Host` header, such as `localhost:8000`.
  ///   - port: the port on which the request came in.
  static func accepts(authority: String?, port: Int) -> Bool {
    guard let authority = authority?.lowercased() else { return false }
    let hosts = ["localhost"] + allCases.map(\.inAddress)
    return hosts.contains { authority == "\($0):\(port)" || (port == 80 && authority == $0) }
  }
}
