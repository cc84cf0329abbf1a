import Reporting

/// The address of a case store in PostgreSQL, as it is given with `--case-store`.
///
/// It is one of libpq's, `postgres://host:port/database?parameters`, each part of which may be left to a service file or
/// to the environment, with one parameter more: `schema`, in which the views of the contract are.
struct PostgresAddress: Sendable {
  /// The schema of the contract unless the address names another.
  static let usualSchema = "gongshi"

  /// The address for libpq.
  let address: String
  /// The schema of the views.
  let schema: String

  /// The store, for findings: the address without its parameters.
  let location: SourceLocation

  /// Whether a text is meant as such an address.
  static func isMeant(by text: String) -> Bool {
    ["postgres://", "postgresql://"].contains { text.hasPrefix($0) }
  }

  /// Takes an address apart.
  init(_ text: String) throws(StoreFailure) {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var schema = Self.usualSchema
    var kept: [Substring] = []
    for parameter in parts.dropFirst().joined().split(separator: "&") {
      if parameter.hasPrefix("schema=") {
        schema = String(parameter.dropFirst("schema=".count))
      } else {
        kept.append(parameter)
      }
    }
    address = parts[0] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
    self.schema = schema
    // What follows the scheme may hold a password until it is known to hold none.
    let scheme = SourceLocation(file: String(text.prefix { $0 != ":" }) + "://")
    guard let named = PostgresConnection.parameters(of: address), Self.isName(schema) else {
      throw StoreFailure(finding: Self.unusable(at: scheme))
    }
    if named["password"] != nil || named["sslpassword"] != nil {
      throw StoreFailure(
        finding: Diagnostic(
          .casesPasswordInAddress, at: scheme, zh: "案件库地址里写了密码",
          en: "the address of the store holds a password"))
    }
    location = SourceLocation(file: String(parts[0]))
    // Refused before any name is looked up, where the address or the environment says it all.
    if named["service"] == nil {
      try approve(PostgresConnection.defaults().merging(named) { $1 })
    }
  }

  /// Refuses a connection on which others could read or answer: all but sockets and loopback need TLS with a certificate
  /// that was checked against the host's name.
  ///
  /// - Parameter parameters: all of libpq's, with those of the environment.
  func approve(_ parameters: [String: String]) throws(StoreFailure) {
    let hosts = parameters["hostaddr"].flatMap { $0.isEmpty ? nil : $0 } ?? parameters["host"] ?? ""
    let isNear = hosts.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(Self.isNear)
    if isNear || parameters["sslmode"] == "verify-full" { return }
    throw StoreFailure(
      finding: Diagnostic(
        .casesInsecureConnection, at: location, zh: "连接另一台机器上的案件库必须用 sslmode=verify-full",
        en: "a store on another machine needs sslmode=verify-full"))
  }

  /// Whether a host is this machine: a socket, or loopback.
  private static func isNear(_ host: Substring) -> Bool {
    if host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") { return true }
    if ["localhost", "::1"].contains(host) { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
  }

  /// Small letters, digits and low lines: what needs no quotes.
  private static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.count < 64, !(0x30...0x39).contains(first) else { return false }
    return bytes.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5f }
  }

  private static func unusable(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .casesBadAddress, at: location, zh: "案件库地址不是 PostgreSQL 能用的地址",
      en: "the address of the store is not one that PostgreSQL can use")
  }
}
