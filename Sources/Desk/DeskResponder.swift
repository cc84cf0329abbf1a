import Hummingbird

/// Answers the requests of a browser on this machine with the files of the previewed folder.
struct DeskResponder: HTTPResponder {
  let folder: SiteFolder
  let watch: FolderWatch

  func respond(to request: Request, context: DeskContext) async throws -> Response {
    let response = await answer(request, port: context.port)
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func answer(_ request: Request, port: Int?) async -> Response {
    guard let port, LoopbackHost.accepts(authority: request.head.authority, port: port) else {
      return plain(.forbidden, "只接受 localhost 和 127.0.0.1 的访问 / this host name is not served")
    }
    guard request.method == .get || request.method == .head else {
      var refusal = plain(.methodNotAllowed, "只接受 GET 和 HEAD / GET and HEAD only")
      refusal.headers[.allow] = "GET, HEAD"
      return refusal
    }
    let target = request.head.path ?? ""
    switch target.prefix(while: { $0 != "?" }) {
    case LiveReload.scriptPath[...]:
      return response(.ok, type: MediaType.of(LiveReload.scriptPath), Array(LiveReload.script.utf8))
    case LiveReload.eventsPath[...]:
      return await events(since: Self.knownState(in: target), isHead: request.method == .head)
    default:
      guard let path = RequestPath(target) else {
        return plain(.badRequest, "地址不正确 / this address is not valid")
      }
      return file(at: path)
    }
  }

  private func file(at path: RequestPath) -> Response {
    // The state is noted before the file is read: a switch in between makes one reload too many, never one too few.
    let identity = folder.identity ?? FolderWatch.none
    switch folder.find(path.segments, isFolder: path.isFolder) {
    case .file(let name, let bytes):
      return page(.ok, name: name, bytes, identity)
    case .folder:
      var redirect = plain(.found, path.raw + "/")
      redirect.headers[.location] = path.raw + "/" + (path.query.map { "?" + $0 } ?? "")
      return redirect
    case .nothing:
      if case .file(let name, let bytes) = folder.find(["404.html"], isFolder: false) {
        return page(.notFound, name: name, bytes, identity)
      }
      return notice(.notFound, "没有这个页面 / No such page", identity)
    case .noSite:
      return notice(.serviceUnavailable, "网站还没有生成，生成后会自动显示 / The site has not been built yet", identity)
    }
  }

  private func events(since known: String?, isHead: Bool) async -> Response {
    var headers = Self.headers
    headers[.contentType] = "text/event-stream; charset=utf-8"
    guard !isHead else { return Response(status: .ok, headers: headers) }
    let events = await watch.events(since: known)
    let body = ResponseBody { writer in
      try await writer.write(ByteBuffer(string: "retry: 500\n\n"))
      for await event in events {
        switch event {
        case .reload: try await writer.write(ByteBuffer(string: "event: reload\ndata: \n\n"))
        case .beat: try await writer.write(ByteBuffer(string: ": \n\n"))
        }
      }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: headers, body: body)
  }

  // MARK: Answers

  /// Previews are never kept, never guessed at, and never lent to pages of other origins.
  private static let headers: HTTPFields = [
    .cacheControl: "no-store",
    .xContentTypeOptions: "nosniff",
    .crossOriginResourcePolicy: "same-origin"
  ]

  private static func knownState(in target: String) -> String? {
    let query = target.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    return RequestPath("/?" + query)?.field("root")
  }

  private func page(
    _ status: HTTPResponse.Status, name: String, _ bytes: [UInt8], _ identity: String
  ) -> Response {
    let type = MediaType.of(name)
    let isPage = type == MediaType.html
    return response(status, type: type, isPage ? LiveReload.inject(into: bytes, identity: identity) : bytes)
  }

  private func notice(_ status: HTTPResponse.Status, _ text: String, _ identity: String) -> Response {
    let html = """
      <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>\(text)</title></head>\
      <body><p>\(text)</p></body></html>

      """
    return page(status, name: "notice.html", Array(html.utf8), identity)
  }

  private func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
    response(status, type: "text/plain; charset=utf-8", Array((text + "\n").utf8))
  }

  private func response(_ status: HTTPResponse.Status, type: String, _ bytes: [UInt8]) -> Response {
    var headers = Self.headers
    headers[.contentType] = type
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
