/// Where a site is delivered to.
public enum DeliveryTarget: Sendable, Hashable, CustomStringConvertible {
  /// A folder of this machine, mounted ones included.
  case folder(String)
  /// `user@host:/path` over ssh, or `rsync://host/module/path`: by the rsync program.
  case rsync(String)
  /// Whatever the rclone program knows under a name of its configuration: S3-compatible storage, WebDAV, FTP.
  case rclone(String)

  /// Reads a target: `/srv/www/site`, `file:…`, `user@host:/path`, `rsync://…`, `rclone:remote:path`. `nil` for any other
  /// form of address, and for one that a program would take for an option.
  public init?(_ text: String) {
    guard !text.isEmpty, !text.hasPrefix("-"), !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) else {
      return nil
    }
    if text.hasPrefix("rclone:") {
      let rest = text.dropFirst("rclone:".count)
      guard !rest.hasPrefix("-"), rest.dropFirst().contains(":") else { return nil }
      self = .rclone(Self.withoutSlash(rest))
    } else if text.hasPrefix("rsync://") {
      guard text.dropFirst("rsync://".count).split(separator: "/").count >= 2 else { return nil }
      self = .rsync(Self.withoutSlash(text))
    } else if text.hasPrefix("file:") {
      let rest = text.dropFirst("file:".count)
      let path = rest.hasPrefix("//") ? rest.dropFirst(2) : rest
      guard !path.isEmpty, !rest.hasPrefix("//") || path.hasPrefix("/") else { return nil }
      self = .folder(Self.withoutSlash(path))
    } else if let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") {
      let path = text[text.index(after: colon)...]
      guard Self.isHost(text[..<colon]), !path.isEmpty, !path.hasPrefix("//"), !path.hasPrefix(":") else {
        return nil
      }
      self = .rsync(Self.withoutSlash(text))
    } else {
      self = .folder(Self.withoutSlash(text))
    }
  }

  /// The target as the person knows it. What is secret in a connection string is left out.
  public var description: String {
    switch self {
    case .folder(let path): path
    case .rsync(let address): address
    case .rclone(let remote):
      remote.hasPrefix(":")
        ? "rclone:" + remote.prefix { $0 != "," } + (remote.contains(",") ? "…" : "") : "rclone:" + remote
    }
  }

  /// `host` or `user@host`, of letters, digits, dots, hyphens and underscores, neither beginning with a hyphen.
  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && !part.hasPrefix("-")
          && part.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0)
              || $0 == 0x2d || $0 == 0x2e || $0 == 0x5f
          }
      }
  }

  private static func withoutSlash(_ text: some StringProtocol) -> String {
    var text = String(text)
    while text.count > 1, text.hasSuffix("/") { text.removeLast() }
    return text
  }
}
