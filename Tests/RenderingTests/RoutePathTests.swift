import Markup
import SiteModel
import Testing

@Suite("Addresses within the site")
struct RoutePathTests {
  @Test(
    "a link is relative and names the file",
    arguments: [
      ("", "zhinan/dibao", "zhinan/dibao/index.html"), ("zhinan/dibao", "", "../../index.html"),
      ("zhinan/dibao", "gongshi", "../../gongshi/index.html"), ("gongshi", "gongshi", "../gongshi/index.html")
    ])
  func relative(from: String, to: String, link: String) {
    #expect(RoutePath(page: from).link(to: RoutePath(page: to)).text == link)
  }

  @Test("a link to an anchor of the same page is the anchor alone")
  func anchor() {
    let page = RoutePath(page: "zhengce/a")
    #expect(page.link(to: page, anchor: "t-1").text == "#t-1")
    #expect(RoutePath.home.link(to: page, anchor: "t-1").text == "zhengce/a/index.html#t-1")
  }

  @Test("what may not stand in an address is encoded")
  func encoded() {
    #expect(
      RoutePath.home.link(to: RoutePath(file: "fujian/申请 表.pdf")).text
        == "fujian/%E7%94%B3%E8%AF%B7%20%E8%A1%A8.pdf")
  }

  @Test("the page that is shown at any depth links from the root")
  func notFound() {
    let page = RoutePath(file: "404.html", inPlaceOfAnyBelow: "/jiuzhu/")
    #expect(page.link(to: RoutePath(page: "zhinan")).text == "/jiuzhu/zhinan/index.html")
    #expect(page.link(to: .home, anchor: "a").text == "/jiuzhu/index.html#a")
    #expect(RoutePath(file: "404.html", inPlaceOfAnyBelow: "/").link(to: .home).text == "/index.html")
  }

  @Test("the full address of a page ends in a slash")
  func clean() {
    #expect(RoutePath(page: "zhinan/dibao").clean == "zhinan/dibao/")
    #expect(RoutePath.home.clean == "")
    #expect(RoutePath(file: "feed.xml").clean == "feed.xml")
  }
}
