// From a posted webhook to a new row in the model of the open conversation: a real agent, the desktop's link and models.

#include "app/store/conversations.h"
#include "app/store/migrator.h"
#include "app/store/reader.h"
#include "tests/bench/bareloop.h"
#include "tests/bench/door.h"
#include "tests/bench/realagent.h"
#include "tests/bench/webhookbodies.h"
#include "ui/link/agentlink.h"
#include "ui/models/conversationlistmodel.h"
#include "ui/models/messagelistmodel.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Qt::Literals::StringLiterals;

namespace migochat::bench {

namespace {

/// What a desktop with an open conversation holds.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    explicit Desktop(const QString &folder) : m_link({.dataDir = folder, .schema = Migrator().newestVersion()})
    {
        auto reader = Reader::open(folder + u"/migochat.db");
        if (!reader)
            qFatal("%s", qPrintable(reader.error().detail));
        m_reader = std::move(*reader);
        m_list = std::make_unique<ConversationListModel>(*m_reader);
        m_thread = std::make_unique<MessageListModel>(*m_reader);
        connect(&m_link, &AgentLink::changed, m_list.get(), &ConversationListModel::apply);
        connect(&m_link, &AgentLink::changed, m_thread.get(), &MessageListModel::apply);
        connect(&m_link, &AgentLink::reread, m_list.get(), &ConversationListModel::reread);
        connect(&m_link, &AgentLink::reread, m_thread.get(), &MessageListModel::reread);
    }

    /// Opens the newest conversation and connects; `ready` is emitted when both are done.
    void open()
    {
        connect(m_list.get(), &ConversationListModel::stateChanged, this, [this] {
            if (!m_list->rows().isEmpty() && !m_thread->conversation().isValid())
                m_thread->show(m_list->rows().first().conversation.id, 0);
        });
        connect(m_thread.get(), &MessageListModel::shown, this, [this] { m_link.start(); });
        connect(&m_link, &AgentLink::stateChanged, this, [this](AgentLink::State state) {
            if (state == AgentLink::State::Live)
                Q_EMIT ready();
        });
        m_list->show({});
    }

    [[nodiscard]] MessageListModel &thread() { return *m_thread; }

Q_SIGNALS:
    void ready();

private:
    AgentLink m_link;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<ConversationListModel> m_list;
    std::unique_ptr<MessageListModel> m_thread;
};

/// Posts one webhook after the other, each when the row of the one before is in the model.
class Poster final : public QObject
{
    Q_OBJECT

public:
    Poster(Desktop &desktop, quint16 port, QList<QByteArray> posts) : m_desktop(desktop), m_posts(std::move(posts))
    {
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] {
            m_answered += m_socket.readAll().count("HTTP/1.1 200");
            m_accepted.add(nowMs() - m_since);
            considerNext();
        });
        connect(&m_desktop.thread(), &QAbstractItemModel::rowsInserted, this, [this] {
            if (m_sent == 0 || m_inModel == m_sent)
                return;
            m_shown.add(nowMs() - m_since);
            m_inModel = m_sent;
            considerNext();
        });
        connect(&m_socket, &QTcpSocket::connected, this, &Poster::considerNext);
        m_socket.connectToHost(QHostAddress::LocalHost, port);
    }

    [[nodiscard]] const Samples &shown() const { return m_shown; }
    [[nodiscard]] const Samples &accepted() const { return m_accepted; }

Q_SIGNALS:
    void done();

private:
    void considerNext()
    {
        if (m_answered < m_sent || m_inModel < m_sent)
            return;
        if (m_sent == m_posts.size()) {
            Q_EMIT done();
            return;
        }
        m_since = nowMs();
        m_socket.write(m_posts.at(m_sent++));
    }

    Desktop &m_desktop;
    QList<QByteArray> m_posts;
    QTcpSocket m_socket;
    qsizetype m_sent = 0;
    qsizetype m_answered = 0;
    qsizetype m_inModel = 0;
    double m_since = 0;
    Samples m_shown;
    Samples m_accepted;
};

/// Round trips of a small text over a loopback WebSocket, both ends in this thread.
Samples echo(int times)
{
    QWebSocketServer server(u"bench"_s, QWebSocketServer::NonSecureMode);
    server.listen(QHostAddress::LocalHost);
    QObject::connect(&server, &QWebSocketServer::newConnection, &server, [&] {
        QWebSocket *peer = server.nextPendingConnection();
        QObject::connect(peer, &QWebSocket::textMessageReceived, peer, &QWebSocket::sendTextMessage);
    });
    QWebSocket client;
    Samples samples;
    double since = 0;
    const auto send = [&] {
        since = nowMs();
        client.sendTextMessage(QString(120, u'x'));
    };
    QObject::connect(&client, &QWebSocket::connected, &client, send);
    QObject::connect(&client, &QWebSocket::textMessageReceived, &client, [&] {
        samples.add(nowMs() - since);
        if (samples.count() < times)
            send();
        else
            QCoreApplication::quit();
    });
    client.open(QUrl(u"ws://127.0.0.1:%1"_s.arg(server.serverPort())));
    QCoreApplication::exec();
    return samples;
}

Samples bareCommits(const QString &place, const QList<QByteArray> &bodies)
{
    const QTemporaryDir recorded(place + u"/migochat-bench-XXXXXX"_s);
    const QTemporaryDir repeated(place + u"/migochat-bench-XXXXXX"_s);
    StatementTape tape;
    TapeRecorder recorder(tape);
    std::unique_ptr<Door> door;
    recorder.listenWhile([&] { door = std::make_unique<Door>(recorded.path()); });
    door->acceptAll(bodies);
    door.reset();
    const QString file = repeated.filePath(u"migochat.db"_s);
    static_cast<void>(Writer::open(file)); // makes the schema; a failure shows in the loop
    return runBareLoop(file, tape, 1).commitMs;
}

void run(const QString &agentProgram, const QString &place, int count)
{
    note(u"webhook to model with "_s + agentProgram + u"; "_s + machineLoad());
    const QTemporaryDir folder(place + u"/migochat-bench-XXXXXX"_s);
    const RealAgent agent(agentProgram, folder.path());
    const QList<QByteArray> bodies = whatsAppBodies({.count = count + 1, .customers = 1});
    const QList<QByteArray> posts = signedPosts(bodies);

    QTcpSocket first;
    QObject::connect(&first, &QTcpSocket::connected, &first, [&] { first.write(posts.first()); });
    QObject::connect(&first, &QTcpSocket::readyRead, &first, [] { QCoreApplication::quit(); });
    first.connectToHost(QHostAddress::LocalHost, agent.webhookPort());
    QCoreApplication::exec();

    Desktop desktop(folder.path());
    std::unique_ptr<Poster> poster;
    QObject::connect(&desktop, &Desktop::ready, &desktop, [&] {
        poster = std::make_unique<Poster>(desktop, agent.webhookPort(), posts.mid(1));
        QObject::connect(poster.get(), &Poster::done, &desktop, [] { QCoreApplication::quit(); });
    });
    desktop.open();
    QCoreApplication::exec();

    const Samples commit = bareCommits(place, bodies);
    const Samples round = echo(count);
    const double bareMedian = commit.median() + round.median();
    print({u"webhook to row in the open thread, p50"_s, poster->shown().median(), u"ms"_s,
           u"bare commit and WebSocket echo"_s, bareMedian, u"≤ 50 ms"_s});
    print({u"webhook to row in the open thread, p95"_s, poster->shown().percentile(0.95), u"ms"_s,
           u"bare commit and WebSocket echo"_s, commit.percentile(0.95) + round.percentile(0.95)});
    print({u"webhook to its 200, p50"_s, poster->accepted().median(), u"ms"_s, u"bare commit"_s, commit.median()});
    note(machineLoad());
}

} // namespace

} // namespace migochat::bench

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"quick"_s, u"A short run that only shows that everything works."_s},
                       {u"count"_s, u"Webhooks, one after the other."_s, u"N"_s, u"300"_s},
                       {u"agent"_s, u"The agent to measure."_s, u"PROGRAM"_s,
                        QCoreApplication::applicationDirPath() + u"/migochat-agent"},
                       {u"dir"_s, u"Where data folders are made."_s, u"DIR"_s, QDir::tempPath()}});
    parser.process(application);
    const int count = parser.isSet(u"quick"_s) ? 20 : parser.value(u"count"_s).toInt();
    migochat::bench::run(parser.value(u"agent"_s), parser.value(u"dir"_s), count);
    return 0;
}

#include "bench_doorbell.moc"
