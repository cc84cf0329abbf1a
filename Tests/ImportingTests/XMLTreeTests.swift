import Archives
import Testing

@Suite("The XML of a document")
struct XMLTreeTests {
  @Test(
    "with a processing instruction without data is refused, and the program goes on",
    arguments: ["<?x?>", "<?标?>", "<a><?x?></a>", "<?x-y.z?><a/>", "<a>&lt;?x?&gt;</a><?x?>"])
  func bareInstruction(text: String) {
    #expect(XMLTree.parse(Array(text.utf8)) == nil)
  }

  @Test(
    "with a declaration, an instruction with data or a mark in its text is read",
    arguments: [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>甲</a>", "<?x y?><a>甲</a>", "<a>甲<?x y?></a>",
      "<a>甲&lt;?x?></a>"
    ])
  func harmless(text: String) {
    #expect(XMLTree.parse(Array(text.utf8)) != nil)
  }
}
