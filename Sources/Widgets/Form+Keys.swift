package import Cells

extension Form {
  /// Acts on a key in an area of `size`.
  ///
  /// Tab and Shift-Tab go through all fields, ↑ and ↓ to the rows above and below where the field
  /// has no use for them, Enter in a one-line field to the next.
  package mutating func handle(_ key: Key, in size: Size) -> Outcome<FormEvent<ID>> {
    markFull(nil)
    guard let focus else { return .notMine }
    let layout = layout(columns: size.columns) { errors[$0] }
    let width = layout.places.first { $0.id == focus }?.area.columns ?? size.columns
    switch withControl(focus, { $0.handle(key, columns: width) }) {
    case .event(let event): return .event(report(event, of: focus))
    case .consumed: return .consumed
    case .notMine, nil: return move(key, from: focus, layout, page: size.rows)
    }
  }

  private mutating func report(_ event: FieldEvent, of id: ID) -> FormEvent<ID> {
    switch event {
    case .changed:
      settleError(of: id)
      return .changed(id)
    case .full:
      markFull(id)
      return .changed(id)
    case .step(let step): return .step(id, by: step)
    case .open(let typed): return .open(id, typed: typed)
    }
  }

  private mutating func move(
    _ key: Key, from id: ID, _ layout: FormLayout<ID>, page: Int
  ) -> Outcome<FormEvent<ID>> {
    let order = focusable
    guard let index = order.firstIndex(of: id) else { return .notMine }
    let target: ID?
    switch key {
    case .tab: target = order[(index + 1) % order.count]
    case .backTab: target = order[(index + order.count - 1) % order.count]
    case .enter where index == order.count - 1: return .event(.finished)
    case .enter: target = order[index + 1]
    case .down: target = neighbour(of: id, rows: 1, layout)
    case .up: target = neighbour(of: id, rows: -1, layout)
    case .pageDown: target = neighbour(of: id, rows: max(1, page - 1), layout) ?? order.last
    case .pageUp: target = neighbour(of: id, rows: -max(1, page - 1), layout) ?? order.first
    default: return .notMine
    }
    guard let target, target != id else { return .consumed }
    focus(on: target)
    return .event(.moved(from: id, to: target))
  }

  /// The field at least `step` rows further down (or up, when negative), the one nearest to the
  /// column of this one.
  private func neighbour(of id: ID, rows step: Int, _ layout: FormLayout<ID>) -> ID? {
    let order = Set(focusable)
    guard let from = layout.places.first(where: { $0.id == id })?.area else { return nil }
    let ahead = layout.places.filter {
      let distance = $0.area.row - from.row
      return order.contains($0.id) && (step > 0 ? distance >= step : distance <= step)
    }
    return ahead.min { one, other in
      (abs(one.area.row - from.row), abs(one.area.column - from.column))
        < (abs(other.area.row - from.row), abs(other.area.column - from.column))
    }?.id
  }
}
