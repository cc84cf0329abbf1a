/// What makes an open page load itself anew after a build: a script put into pages on their way, never into files.
enum LiveReload {
  /// Path of the script.
  static let scriptPath = "/.desk/reload.js"
  /// Path of the stream of events.
  static let eventsPath = "/.desk/events"

  /// The script.
  ///
  /// It tells which state of the site the page was made from, so that a build between loading and listening is not
  /// missed, and listens only while the page is seen, because a browser allows few connections to one host.
  static let script = """
    "use strict";
    (function () {
      var seen = new URL(document.currentScript.src).search;
      var events = null;
      function stop() {
        if (events) { events.close(); events = null; }
      }
      function listen() {
        if (events || document.hidden) { return; }
        events = new EventSource("\(eventsPath)" + seen);
        events.addEventListener("reload", function () { stop(); location.reload(); });
      }
      document.addEventListener("visibilitychange", function () { document.hidden ? stop() : listen(); });
      window.addEventListener("pagehide", stop);
      window.addEventListener("pageshow", listen);
      listen();
    })();

    """

  /// The page with the script before the end of its body; an external file, as `default-src 'self'` demands.
  ///
  /// - Parameters:
  ///   - page: HTML.
  ///   - identity: the state of the site that the page belongs to.
  static func inject(into page: [UInt8], identity: String) -> [UInt8] {
    let tag = Array("<script src=\"\(scriptPath)?root=\(identity)\"></script>".utf8)
    let end = endOfBody(in: page)
    return page[..<end] + tag + page[end...]
  }

  /// Where the last `</body` stands, in either case; the page's end if it has none.
  private static func endOfBody(in page: [UInt8]) -> Int {
    let mark = Array("</body".utf8)
    guard page.count >= mark.count else { return page.count }
    for start in stride(from: page.count - mark.count, through: 0, by: -1)
    where page[start] == mark[0]
      && page[start...].prefix(mark.count).elementsEqual(mark, by: { $0 | 0x20 == $1 | 0x20 })
    {
      return start
    }
    return page.count
  }
}
