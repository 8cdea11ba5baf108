package redress.bootstrap.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Clients that work until they are told to stop, each sending when it has its last answer. */
final class Load implements AutoCloseable {
  static final int CLIENTS = 8;

  private final Connection connection;
  private final ReadWriteLock working = new ReentrantReadWriteLock(true);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ended;

  private Load(Connection connection) {
    this.connection = connection;
  }

  /** Eight clients for each program. */
  static Load begin(List<Program> programs, Connection connection, Journal journal, long seed) {
    var load = new Load(connection);
    connection.signIn();
    for (int i = 0; i < CLIENTS * programs.size(); i++) {
      var client = new Client(i, connection, journal, seed);
      load.threads.add(Thread.ofPlatform().name("client-" + i).start(() -> load.work(client)));
    }
    return load;
  }

  private void work(Client client) {
    while (!ended) {
      working.readLock().lock();
      try {
        client.step();
      } catch (RuntimeException | AssertionError fault) {
        connection.fault("a client broke off: " + fault);
        return;
      } finally {
        working.readLock().unlock();
      }
    }
  }

  /** Does something while every request has its answer and nobody sends another. */
  void paused(Runnable work) {
    working.writeLock().lock();
    try {
      work.run();
    } finally {
      working.writeLock().unlock();
    }
  }

  /** Lets every client have its answer, and ends. */
  @Override
  public void close() {
    ended = true;
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
