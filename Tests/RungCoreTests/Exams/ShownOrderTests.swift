import Foundation
import RungCore
import Testing

@Suite("The order in which a list is shown")
struct ShownOrderTests {
  /// Lists on both sides of what lies in one number: fifteen places, each below sixteen.
  private static let lists: [[Int]] =
    (0...40).map { count in
      var random = SplitMix64(seed: UInt64(count))
      return random.shuffled(Array(0..<count))
    } + [[15], [16], [0, 15, 3], [16, 2], [7, 7, 7], [-1, 2], Array(repeating: 15, count: 15), [Int.max]]

  @Test("is the list that it was made of, in every way it is looked at", arguments: lists)
  func alike(list: [Int]) throws {
    let order = ShownOrder(list)
    #expect(Array(order) == list && order.count == list.count && order.isEmpty == list.isEmpty)
    #expect(list.indices.allSatisfy { order[$0] == list[$0] })
    #expect(order.firstIndex(of: 7) == list.firstIndex(of: 7))
    #expect(try JSONEncoder().encode(order) == JSONEncoder().encode(list))
    #expect(try JSONDecoder().decode(ShownOrder.self, from: JSONEncoder().encode(list)) == order)
  }

  @Test("is changed as the list is", arguments: lists)
  func changed(list: [Int]) {
    for one in list.indices {
      for other in list.indices {
        var (order, expected) = (ShownOrder(list), list)
        order.swapAt(one, other)
        expected.swapAt(one, other)
        #expect(Array(order) == expected && order == ShownOrder(expected))
        order[one] = 20
        expected[one] = 20
        #expect(Array(order) == expected && order == ShownOrder(expected))
        order[one] = 1
        expected[one] = 1
        #expect(order == ShownOrder(expected))
      }
    }
  }

  @Test("is what the author wrote where nothing is shuffled", arguments: 0...40)
  func asWritten(count: Int) {
    #expect(ShownOrder(asWritten: count) == ShownOrder(Array(0..<count)))
  }

  @Test(
    "is written as its places with commas between them", arguments: lists.filter { $0.allSatisfy { $0 >= 0 } }
  )
  func written(list: [Int]) {
    var bytes: [UInt8] = []
    bytes.append(ShownOrder(list))
    #expect(String(decoding: bytes, as: UTF8.self) == list.map(String.init).joined(separator: ","))
  }
}
