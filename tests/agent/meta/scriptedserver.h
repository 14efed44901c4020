#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace migochat::test {

/// A peer on loopback that does to every request what a network can do: answer, cut, drip, hang, hang up.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    enum class Behaviour {
        Answer,             ///< `answer` as raw bytes, then close
        CloseWithoutAnswer, ///< read the whole request, then close
        CloseUnread,        ///< close as soon as somebody connects
        Drip,               ///< `answer` byte by byte, slowly and without end
        Hang,               ///< read and never answer
        AnswerBy,           ///< as `answerBy` decides for each request, then close
    };
    /// Makes the raw answer to a request (head and body).
    using Decide = std::function<QByteArray(const QByteArray &request)>;

    ScriptedServer();

    void play(Behaviour behaviour, const QByteArray &answer = {});
    /// A complete HTTP answer.
    void answerWith(int status, const QByteArray &body, const QByteArray &extraHeaders = {});
    void answerBy(Decide decide);
    /// A raw answer with its Content-Length.
    [[nodiscard]] static QByteArray rawAnswer(int status, const QByteArray &body, const QByteArray &extraHeaders = {});
    /// The same for requests whose first line contains `part`: one answer after another, the last one stays. Looked at
    /// in the order in which parts were first named; what fits none is answered as above.
    void answerOn(const QByteArray &part, int status, const QByteArray &body);
    /// Nobody listens from now on; the port stays that of before.
    void stop() { m_server.close(); }

    [[nodiscard]] QUrl url() const { return m_url; }
    /// Whole requests as received, head and body.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// First lines of the requests so far, "GET /path?query".
    [[nodiscard]] QList<QByteArray> lines() const;

private:
    struct Route {
        QByteArray part;
        QList<QByteArray> answers;
    };

    [[nodiscard]] QByteArray answerTo(const QByteArray &request);
    void onConnected();
    void onReadable(QTcpSocket *socket);
    void react(QTcpSocket *socket, const QByteArray &request);

    QTcpServer m_server;
    QUrl m_url;
    Behaviour m_behaviour = Behaviour::Answer;
    QByteArray m_answer;
    Decide m_decide;
    QList<Route> m_routes;
    QHash<QTcpSocket *, QByteArray> m_received;
    QList<QByteArray> m_requests;
    int m_connections = 0;
};

} // namespace migochat::test
