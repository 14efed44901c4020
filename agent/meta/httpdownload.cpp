#include "agent/meta/httpdownload.h"

#include <QFile>
#include <QHostInfo>
#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostHops = 5;
constexpr int kMostUnwritten = 4;
constexpr qint64 kChunk = 64 * 1024;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// The first byte of a partial answer, -1 when it does not say.
qint64 rangeStart(const QByteArray &contentRange)
{
    if (!contentRange.startsWith("bytes "))
        return -1;
    bool isNumber = false;
    const qint64 start =
        contentRange.sliced(6, std::max<qsizetype>(0, contentRange.indexOf('-') - 6)).toLongLong(&isNumber);
    return isNumber ? start : -1;
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Requests without a User-Agent are reported to be refused by Meta's media host.
    request.setRawHeader("User-Agent", "Migochat/" MIGOCHAT_VERSION);
    // Packed bytes could be continued from nowhere, and unpack into more than the limit.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Connection", "close");
    return request;
}

Result<> storageFailed(const QFile &file)
{
    return fail(ErrorCode::StorageFull, u"cannot write a media file: "_s + file.errorString());
}

} // namespace

HttpDownload::HttpDownload(QObject *parent, Background &files, AddressRule rule)
    : QObject(parent), m_files(files), m_rule(std::move(rule))
{
    m_stall.setSingleShot(true);
    connect(&m_stall, &QTimer::timeout, this, [this] { giveUp(ErrorCode::Timeout, u"no bytes for too long"_s); });
}

HttpDownload::~HttpDownload()
{
    dropReply();
}

void HttpDownload::start(QNetworkAccessManager &network, DownloadQuestion question)
{
    m_network = &network;
    m_question = std::move(question);
    m_url = m_question.url;
    m_stall.setInterval(m_question.stall);
    m_stall.start();
    QTimer::singleShot(m_question.total, this, [this] { giveUp(ErrorCode::Timeout, u"not complete in time"_s); });
    openFile();
}

void HttpDownload::openFile()
{
    m_file = std::make_shared<QFile>(m_question.path);
    auto opened = m_files.run([file = m_file]() -> Result<qint64> {
        if (!file->open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
            return failed(storageFailed(*file));
        return file->size();
    });
    whenDone(opened, this, [this](const Result<qint64> &size) {
        if (!size)
            return end(failed(size));
        m_have = *size;
        visit(m_url);
    });
}

void HttpDownload::visit(const QUrl &url)
{
    m_url = url;
    if (m_ended)
        return;
    if (!m_rule.allows(m_url))
        return giveUp(ErrorCode::Refused, u"address"_s);
    if (!m_rule.needsLookUp(m_url))
        return request();
    QHostInfo::lookupHost(m_url.host(), this, [this](const QHostInfo &host) { onLookedUp(host); });
}

void HttpDownload::onLookedUp(const QHostInfo &host)
{
    if (m_ended)
        return;
    if (host.addresses().isEmpty())
        return giveUp(ErrorCode::Network, u"HostNotFoundError"_s);
    const QList<QHostAddress> addresses = host.addresses();
    const bool isAllowed = std::ranges::all_of(addresses, [this](const QHostAddress &a) { return m_rule.allows(a); });
    if (!isAllowed)
        return giveUp(ErrorCode::Refused, u"address"_s);
    request();
}

void HttpDownload::request()
{
    QNetworkRequest request = requestFor(m_url);
    if (!m_question.bearer.isEmpty() && m_rule.mayCarryToken(m_url))
        request.setRawHeader("Authorization", "Bearer " + m_question.bearer);
    if (m_have > 0)
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_have) + '-');
    m_reply = m_network->get(request);
    m_reply->setReadBufferSize(kChunk * kMostUnwritten);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpDownload::onHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpDownload::pull);
    connect(m_reply, &QNetworkReply::finished, this, &HttpDownload::onReplyFinished);
}

std::optional<QUrl> HttpDownload::redirect() const
{
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    return target.isEmpty() ? std::nullopt : std::optional(m_url.resolved(target));
}

void HttpDownload::onHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.status = status;
    if (status == 200 || status == 206)
        return onOk(status);
    const std::optional<QUrl> target = redirect();
    if (isRedirect(status) && target) {
        dropReply();
        if (++m_hops > kMostHops)
            return giveUp(ErrorCode::Refused, u"address"_s);
        return visit(*target);
    }
    if (status == 416 && m_have > 0) { // longer than the file there: what we have is of something else
        dropReply();
        return startOver();
    }
    end(m_answer);
}

void HttpDownload::onOk(int status)
{
    if (status == 200 && m_have > 0) { // the server starts at the front whatever we asked for
        auto emptied =
            m_files.run([file = m_file]() -> Result<> { return file->resize(0) ? Result<>() : storageFailed(*file); });
        m_have = 0;
        ++m_unwritten;
        whenDone(emptied, this, [this](const Result<> &done) { onWritten(done); });
    } else if (status == 206 && rangeStart(m_reply->rawHeader("Content-Range")) != m_have) {
        dropReply();
        return startOver();
    }
    m_answer.contentType = m_reply->rawHeader("Content-Type");
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (m_have + announced > m_question.maxBytes)
        return giveUp(ErrorCode::Refused, u"too_large"_s);
    m_isBody = true;
}

void HttpDownload::pull()
{
    while (m_reply && m_isBody && !m_ended && m_unwritten < kMostUnwritten) {
        const QByteArray chunk = m_reply->read(kChunk);
        if (chunk.isEmpty())
            break;
        writeChunk(chunk);
    }
    if (m_hasAllBytes && m_unwritten == 0 && !m_ended)
        closeFile();
}

void HttpDownload::writeChunk(const QByteArray &chunk)
{
    m_stall.start();
    m_have += chunk.size();
    if (m_have > m_question.maxBytes)
        return giveUp(ErrorCode::Refused, u"too_large"_s);
    auto written = m_files.run([file = m_file, chunk]() -> Result<> {
        return file->write(chunk) == chunk.size() ? Result<>() : storageFailed(*file);
    });
    ++m_unwritten;
    whenDone(written, this, [this](const Result<> &done) { onWritten(done); });
}

void HttpDownload::onWritten(const Result<> &written)
{
    --m_unwritten;
    if (m_ended)
        return;
    if (!written)
        return end(failed(written));
    if (m_hasAllBytes && m_reply && m_reply->bytesAvailable() == 0 && m_unwritten == 0)
        return closeFile();
    pull();
}

void HttpDownload::onReplyFinished()
{
    if (m_ended)
        return;
    if (m_reply->error() != QNetworkReply::NoError) {
        const auto errors = QMetaEnum::fromType<QNetworkReply::NetworkError>();
        return giveUp(ErrorCode::Network, QString::fromLatin1(errors.valueToKey(m_reply->error())));
    }
    m_hasAllBytes = true;
    pull();
}

void HttpDownload::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void HttpDownload::startOver()
{
    if (++m_hops > kMostHops)
        return giveUp(ErrorCode::Network, u"the server contradicts itself"_s);
    m_have = 0;
    auto emptied =
        m_files.run([file = m_file]() -> Result<> { return file->resize(0) ? Result<>() : storageFailed(*file); });
    whenDone(emptied, this, [this](const Result<> &done) {
        if (!done)
            return end(failed(done));
        visit(m_question.url);
    });
}

void HttpDownload::closeFile()
{
    m_isBody = false;
    m_answer.bytes = m_have;
    auto closed = m_files.run([file = m_file]() -> Result<> {
        file->close();
        return file->error() == QFileDevice::NoError ? Result<>() : storageFailed(*file);
    });
    whenDone(closed, this, [this](const Result<> &done) {
        if (!done)
            return end(failed(done));
        end(m_answer);
    });
}

void HttpDownload::giveUp(ErrorCode code, const QString &detail)
{
    end(fail(code, detail));
}

void HttpDownload::end(const Result<DownloadAnswer> &answer)
{
    if (m_ended)
        return;
    m_ended = true;
    m_stall.stop();
    dropReply();
    static_cast<void>(m_files.run([file = m_file]() -> Result<> { // closed already when all went well
        file->close();
        return {};
    }));
    deleteLater();
    Q_EMIT finished(answer);
}

} // namespace migochat
