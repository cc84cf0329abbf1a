import Hummingbird

/// The preview server: shows a built site to the browser on this machine and reloads open pages after each build.
public struct PreviewDesk: Sendable {
  /// Path of the site's folder or of the link to it.
  public let root: String
  /// The address to listen on.
  public let host: LoopbackHost
  /// The port to listen on; 0 means any that is free.
  public let port: Int

  /// Makes a desk.
  ///
  /// - Parameters:
  ///   - root: path of the site's folder, or of a link that builds switch; it is looked at anew for each request and
  ///     need not exist yet.
  ///   - host: the address to listen on.
  ///   - port: the port to listen on, 0 to 65535; 0 means any that is free.
  public init(root: String, host: LoopbackHost = .ipv4, port: Int) {
    self.root = root
    self.host = host
    self.port = port
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter onReady: called once with the address of the home page, when requests are answered.
  /// - Throws: the system's error if the port cannot be listened on.
  public func run(onReady: @escaping @Sendable (String) -> Void) async throws {
    let folder = SiteFolder(path: root)
    let watch = FolderWatch(folder)
    let host = host
    let application = Application(
      responder: DeskResponder(folder: folder, watch: watch),
      configuration: ApplicationConfiguration(
        address: .hostname(host.rawValue, port: port), reuseAddress: true),
      onServerRunning: { channel in
        onReady("http://\(host.inAddress):\(channel.localAddress?.port ?? 0)/")
      })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await watch.run() }
      group.addTask { try await application.run() }
      do {
        try await group.next()
      } catch is CancellationError {
        // Cancelling is how the desk is asked to end.
      }
      group.cancelAll()
      while let result = await group.nextResult() {
        if case .failure(let error) = result, !(error is CancellationError) { throw error }
      }
    }
  }
}
