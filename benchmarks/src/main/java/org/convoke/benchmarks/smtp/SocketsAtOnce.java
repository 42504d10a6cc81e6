package org.convoke.benchmarks.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Sockets that do not wait for more before they send. */
final class SocketsAtOnce extends SocketFactory {

    @Override
    public Socket createSocket() throws IOException {
        return atOnce(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return atOnce(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return atOnce(new Socket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return atOnce(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return atOnce(new Socket(host, port, from, fromPort));
    }

    private static Socket atOnce(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }
}
