import Glibc

/// A thread of the system that does one piece of work.
package struct SystemThread: Sendable {
  private let thread: pthread_t

  /// Starts the thread. Throws when the system gives none.
  package init(_ work: @escaping @Sendable () -> Void) throws(FileError) {
    var created = pthread_t()
    let context = Unmanaged.passRetained(Work(work))
    let code = pthread_create(
      &created, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      context.release()
      throw FileError(.open, "thread", .other(errno: code))
    }
    thread = created
  }

  /// Waits until the work is done; to be called once.
  package func join() { pthread_join(thread, nil) }

  /// Does two pieces of work, the first on a thread of its own; one after the other when the system
  /// gives none.
  package static func both<First: Sendable, Second>(
    _ first: @escaping @Sendable () -> First, _ second: () -> Second
  ) -> (First, Second) {
    let done = Monitor<First?>(nil)
    let thread: SystemThread
    do throws(FileError) {
      thread = try SystemThread {
        let result = first()
        done.change { $0 = result }
      }
    } catch {
      return (first(), second())
    }
    defer { thread.join() }
    let result = second()
    return (done.take { $0 }, result)
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

/// A value shared by threads, which can wait until it is as they need it.
///
/// Unchecked because the value is reached under the lock only.
final class Monitor<Value>: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var value: Value

  init(_ value: Value) {
    self.value = value
    lock = .allocate(capacity: 1)
    changed = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// Changes the value, and lets all who wait look at it again.
  func change(_ body: (inout Value) -> Void) {
    pthread_mutex_lock(lock)
    body(&value)
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(lock)
  }

  /// Waits until `body` gives something, taking it from the value.
  func take<Result>(_ body: (inout Value) -> Result?) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while true {
      if let result = body(&value) {
        pthread_cond_broadcast(changed)
        return result
      }
      pthread_cond_wait(changed, lock)
    }
  }
}
