#pragma once

#include <QNetworkRequest>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace migochat {

class OneShotBody;

/// What to ask; with a body it is a POST, else a GET or DELETE.
struct HttpQuestion {
    QNetworkRequest request;
    std::optional<QByteArray> body;            ///< JSON
    std::shared_ptr<OneShotBody> upload{};     ///< instead of `body`; the request names its type
    std::chrono::milliseconds timeout{30'000}; ///< for the whole exchange
    bool isDelete = false;                     ///< without a body
};

struct HttpAnswer {
    enum class Fate {
        Answered, ///< status and the whole body are there
        NotSent,  ///< no byte of the request's body left this machine
        Unknown,  ///< cut off after that: it may have been processed
    };

    Fate fate = Fate::Unknown;
    int status = 0;
    QByteArray body;
    QByteArray appUsage;      ///< X-App-Usage
    QByteArray businessUsage; ///< X-Business-Use-Case-Usage
    QString problem;          ///< why it was not answered; holds no address and no secret
};

/// One exchange with the Graph API: never repeated, no redirects, no cookies, limited in time and size.
/// Ends itself after `finished`; deleting it earlier aborts the exchange silently.
class HttpCall final : public QObject
{
    Q_OBJECT

public:
    explicit HttpCall(QObject *parent);
    ~HttpCall() override;

    void start(QNetworkAccessManager &network, HttpQuestion question);

Q_SIGNALS:
    void finished(const migochat::HttpAnswer &answer);

private:
    void collect();
    void giveUp(const QString &problem);
    void onReplyFinished();
    [[nodiscard]] HttpAnswer::Fate fate() const;

    QPointer<QNetworkReply> m_reply;     ///< goes with its manager, which may be gone before this
    std::shared_ptr<OneShotBody> m_body; ///< outlives the reply that reads it
    QByteArray m_received;
    QString m_problem;
};

} // namespace migochat
