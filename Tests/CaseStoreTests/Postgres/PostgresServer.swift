import Foundation
import TestSupport

/// A PostgreSQL server that lives as long as the tests do: in a temporary folder, on a socket that only the tests know.
///
/// The server refuses to run as root, so root runs it as the system user `postgres`.
final class PostgresServer: Sendable {
  /// The server of this process, started when it is first asked for.
  static let shared = Result { try PostgresServer() }

  /// Where its socket is.
  let socket: String
  /// The port of its loopback listener, which is also part of the socket's name.
  let port: Int

  private let folder: String
  private let programs: String
  private let process: Process

  struct Failure: Error, CustomStringConvertible { let description: String }

  /// - Parameter settings: lines for `postgresql.conf`; paths in them may begin with `DATA`, the folder of the cluster.
  init(settings: [String] = [], files: [String: [UInt8]] = [:]) throws {
    let base = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
    guard let version = versions.compactMap(Int.init).max() else {
      throw Failure(description: "no PostgreSQL in \(base): make test-tools installs it")
    }
    programs = "\(base)/\(version)/bin"
    port = Int.random(in: 20_000...60_000)
    // Paths of sockets are short, and the user of the server must reach the folder.
    let made = try Self.run(["mktemp", "-d", "/tmp/gongshi-pg-XXXXXX"])
    folder = made.trimmingCharacters(in: .whitespacesAndNewlines)
    socket = folder
    let data = folder + "/data"
    if getuid() == 0 { _ = try Self.run(["chown", "postgres", folder]) }
    _ = try Self.run(
      Self.asServer + [
        programs + "/initdb", "-D", data, "--no-sync", "--auth=trust", "--username=tester", "--encoding=UTF8",
        "--locale=C.UTF-8"
      ])
    for (name, bytes) in files {
      try Data(bytes).write(to: URL(fileURLWithPath: data + "/" + name))
      if getuid() == 0 { _ = try Self.run(["chown", "postgres", data + "/" + name]) }
      _ = try Self.run(["chmod", "600", data + "/" + name])
    }
    // Everybody comes in by the socket; over loopback a password is asked for.
    let access = "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
    try Self.replace(data + "/pg_hba.conf", with: access)
    let fixed = [
      "fsync=off", "synchronous_commit=off", "full_page_writes=off", "unix_socket_directories=\(folder)",
      "listen_addresses=127.0.0.1", "port=\(port)", "max_connections=40", "logging_collector=off"
    ]
    let options = (fixed + settings.map { $0.replacingOccurrences(of: "DATA", with: data) })
      .flatMap { ["-c", $0] }
    // The server goes when this process does, however that ends: the pipe is closed then.
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let server = (Self.asServer + [programs + "/postgres", "-D", data] + options).map { "'\($0)'" }
    process.arguments = [
      "-c",
      """
      \(server.joined(separator: " ")) > '\(folder)/log' 2>&1 < /dev/null &
      read -r line
      kill -QUIT $(head -1 '\(data)/postmaster.pid')
      wait
      rm -rf '\(folder)'
      """
    ]
    process.standardInput = Pipe()
    try process.run()
    for _ in 0..<200 {
      if (try? Self.run([programs + "/pg_isready", "-q", "-h", folder, "-p", "\(port)"])) != nil { return }
      Thread.sleep(forTimeInterval: 0.1)
    }
    let log = (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? ""
    throw Failure(description: "the server does not answer: \(log)")
  }

  /// Ends the server at once, as a failing machine would.
  func kill() throws {
    let process = try String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8)
      .split(separator: "\n")[0]
    _ = try Self.run(["kill", "-KILL", String(process)])
    _ = try? Self.run(["pkill", "-KILL", "-P", String(process)])
  }

  /// Runs SQL, as one after the other, and gives what it says.
  @discardableResult
  func sql(_ text: String, database: String = "postgres", user: String = "tester") throws -> String {
    try Self.run(
      [
        "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", socket, "-p", "\(port)", "-U", user,
        "-d",
        database, "-f", "-"
      ], input: Array(text.utf8))
  }

  /// A new database.
  func database(encoding: String = "UTF8") throws -> String {
    let name = "t" + UUID().uuidString.filter { $0 != "-" }.lowercased()
    let locale = encoding == "UTF8" ? "C.UTF-8" : "C"
    try sql(
      "CREATE DATABASE \(name) TEMPLATE template0 ENCODING '\(encoding)' LC_COLLATE '\(locale)' LC_CTYPE '\(locale)'"
    )
    return name
  }

  /// The address of a database on the socket.
  func address(_ database: String, user: String = "tester", _ parameters: String = "") -> String {
    "postgres://\(user)@/\(database)?host=\(socket)&port=\(port)\(parameters)"
  }

  private static let asServer = getuid() == 0 ? ["runuser", "-u", "postgres", "--"] : []

  private static func replace(_ path: String, with text: String) throws {
    _ = try run(asServer + ["tee", path], input: Array(text.utf8))
  }

  private static func run(_ arguments: [String], input: [UInt8] = []) throws -> String {
    let result = try Shell.run(
      arguments, in: "/tmp", environment: ["PGOPTIONS": "--client-min-messages=warning", "LC_ALL": "C.UTF-8"],
      input: input)
    guard result.status == 0 else {
      throw Failure(description: "\(arguments.prefix(6)): \(result.errors)\(result.output)")
    }
    return result.output
  }
}
