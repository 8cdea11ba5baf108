package redress.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.HostAndPort;
import java.util.List;

/**
 * Reads requests as the server does, but for two that are none, and nothing behind them is: one
 * with a header that goes on in the next line, or has no name, since whoever is in front may have
 * read that line otherwise (RFC 9112, 5.2, allows either); and one that names no host, an empty
 * one, or one that there cannot be (RFC 9112, 3.2). HTTP/1.0 knows no hosts.
 */
final class Unfolded extends VertxHttpRequestDecoder {
  private static final String DECODER = "httpDecoder";

  private boolean head = true;
  private boolean refused;
  private byte last;

  private Unfolded(HttpServerOptions options) {
    super(options);
  }

  /** Reads the requests of a connection that was just opened. */
  static void read(HttpConnection connection, HttpServerOptions options) {
    var pipeline = ((HttpServerConnection) connection).channelHandlerContext().pipeline();
    pipeline.replace(DECODER, DECODER, new Unfolded(options));
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws Exception {
    if (refused) {
      in.skipBytes(in.readableBytes());
      return;
    }
    int from = in.readerIndex();
    super.decode(context, in, out);
    if (head && isUnclear(in, from, in.readerIndex())) {
      refuse(in, out, "a line of the head has no name");
      return;
    }
    if (out.stream().anyMatch(it -> it instanceof HttpRequest request && isForNobody(request))) {
      refuse(in, out, "no host is named that there can be");
      return;
    }
    if (out.stream().anyMatch(HttpMessage.class::isInstance)) {
      head = false;
    }
    if (out.stream().anyMatch(LastHttpContent.class::isInstance)) {
      head = true;
      last = 0;
    }
  }

  /** Whether a line that was read of the head does not begin with the name of a header. */
  private boolean isUnclear(ByteBuf in, int from, int to) {
    for (int i = from; i < to; i++) {
      byte next = in.getByte(i);
      if (last == '\n' && (next == ' ' || next == '\t' || next == ':')) {
        return true;
      }
      last = next;
    }
    return false;
  }

  private static boolean isForNobody(HttpRequest request) {
    var hosts = request.headers().getAll(HttpHeaderNames.HOST);
    if (hosts.isEmpty()) {
      return request.decoderResult().isSuccess()
          && !HttpVersion.HTTP_1_0.equals(request.protocolVersion());
    }
    return !hosts.stream().allMatch(Unfolded::isHost);
  }

  private static boolean isHost(String text) {
    if (text.isBlank()) {
      return false;
    }
    var host = HostAndPort.parseAuthority(text, -1);
    return host != null && !host.host().isEmpty();
  }

  private void refuse(ByteBuf in, List<Object> out, String why) {
    refused = true;
    in.skipBytes(in.readableBytes());
    out.clear();
    out.add(noRequest(why));
  }

  private static HttpMessage noRequest(String why) {
    var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/bad-request");
    request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException(why)));
    return request;
  }
}
