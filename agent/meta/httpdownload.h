#pragma once

#include "agent/meta/addressrule.h"
#include "app/domain/background.h"

#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

class QFile;
class QHostInfo;
class QNetworkAccessManager;
class QNetworkReply;

namespace migochat {

/// A file to fetch by its address.
struct DownloadQuestion {
    QUrl url;
    QByteArray bearer; ///< sent only where AddressRule::mayCarryToken() says so
    QString path;      ///< written to; what is there already is continued where the server allows it
    qint64 maxBytes = 0;
    std::chrono::milliseconds stall{30'000};  ///< the longest time without a byte
    std::chrono::milliseconds total{600'000}; ///< the longest time for everything
};

struct DownloadAnswer {
    int status = 0;   ///< 200 and 206: `path` is complete; anything else: the server's refusal
    qint64 bytes = 0; ///< of the whole file
    QByteArray contentType;
    friend bool operator==(const DownloadAnswer &, const DownloadAnswer &) = default;
};

/// Streams one file to the disk: bytes are written on the Background thread and at most a few chunks wait in memory.
/// Follows redirects by the AddressRule. Ends itself after `finished`; deleting it earlier aborts silently.
/// Errors: Network and Timeout (what came stays for the next try), Refused "too_large" or "address", StorageFull.
class HttpDownload final : public QObject
{
    Q_OBJECT

public:
    HttpDownload(QObject *parent, Background &files, AddressRule rule);
    ~HttpDownload() override;

    void start(QNetworkAccessManager &network, DownloadQuestion question);

Q_SIGNALS:
    void finished(const migochat::Result<migochat::DownloadAnswer> &answer);

private:
    void openFile();
    void visit(const QUrl &url);
    void onLookedUp(const QHostInfo &host);
    void request();
    void onHead();
    void onOk(int status);
    void pull();
    void writeChunk(const QByteArray &chunk);
    void onWritten(const Result<> &written);
    void onReplyFinished();
    void dropReply();
    void startOver();
    void closeFile();
    void end(const Result<DownloadAnswer> &answer);
    void giveUp(ErrorCode code, const QString &detail);
    [[nodiscard]] std::optional<QUrl> redirect() const;

    Background &m_files;
    const AddressRule m_rule;
    QNetworkAccessManager *m_network = nullptr;
    DownloadQuestion m_question;
    QUrl m_url;                    ///< of this hop
    std::shared_ptr<QFile> m_file; ///< touched on the Background thread only
    QNetworkReply *m_reply = nullptr;
    QTimer m_stall;
    DownloadAnswer m_answer;
    qint64 m_have = 0; ///< bytes of the file so far, written or about to be
    int m_hops = 0;
    int m_unwritten = 0;
    bool m_isBody = false;
    bool m_hasAllBytes = false;
    bool m_ended = false;
};

} // namespace migochat
