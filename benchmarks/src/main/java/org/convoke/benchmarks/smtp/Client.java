package org.convoke.benchmarks.smtp;

/** The mail clients that are compared. */
enum Client {
    CONVOKE("Convoke's SmtpMailer", 1) {
        @Override
        Sender connect(int port) {
            return new ConvokeSender(port);
        }
    },
    ANGUS_UNPARSED("Angus Mail, TCP_NODELAY set, bytes as they are", 1) {
        @Override
        Sender connect(int port) throws Exception {
            return new AngusSender(port, true, AngusSender.Finished::new);
        }
    },
    ANGUS_PARSED("Angus Mail, TCP_NODELAY set, bytes parsed first", 1) {
        @Override
        Sender connect(int port) throws Exception {
            return new AngusSender(port, true, AngusSender::parsed);
        }
    },
    ANGUS("Angus Mail as it comes, bytes parsed first", 20) {
        @Override
        Sender connect(int port) throws Exception {
            return new AngusSender(port, false, AngusSender::parsed);
        }
    };

    private final String label;
    private final int share;

    Client(String label, int share) {
        this.label = label;
        this.share = share;
    }

    abstract Sender connect(int port) throws Exception;

    String label() {
        return label;
    }

    /** How many of so many messages it is given: a slow one would only make everybody wait. */
    int messagesOf(int messages) {
        return Math.max(1, messages / share);
    }
}
