import Hummingbird

/// What the desk knows of a connection: the port on which it came in.
struct DeskContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The port of this end; `nil` only for connections that are no TCP.
  let port: Int?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    port = source.channel.localAddress?.port
  }
}
