#include "agent/meta/httpcall.h"

#include "agent/meta/oneshotbody.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLargestAnswer = 1024 * 1024;

void restrain(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // A kept connection that the other side is just closing swallows a request without a trace, and then nobody
    // knows whether the message went out. A new connection costs two round trips and avoids the question.
    request.setRawHeader("Connection", "close");
}

/// True when the answer is not what the server wanted to say in full. Errors from 200 up only mirror its status.
bool isBroken(const QNetworkReply &reply)
{
    const auto error = reply.error();
    if (error == QNetworkReply::NoError)
        return false;
    const bool hasStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    return !hasStatus || error < QNetworkReply::ContentAccessDenied || error == QNetworkReply::ContentReSendError;
}

} // namespace

HttpCall::HttpCall(QObject *parent) : QObject(parent) {}

HttpCall::~HttpCall()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void HttpCall::start(QNetworkAccessManager &network, HttpQuestion question)
{
    restrain(question.request);
    m_body = std::move(question.upload);
    if (question.body) {
        question.request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        m_body = std::make_shared<OneShotBody>(*std::move(question.body));
    }
    if (m_body) {
        question.request.setHeader(QNetworkRequest::ContentLengthHeader, m_body->size());
        question.request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_reply = network.post(question.request, m_body.get());
        // The reply may read it until it is gone, which can be later than this object.
        connect(m_reply, &QObject::destroyed, m_reply, [body = m_body] { static_cast<void>(body); });
    } else {
        m_reply = question.isDelete ? network.deleteResource(question.request) : network.get(question.request);
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::collect);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::onReplyFinished);
    // One deadline for everything: a per-byte timeout would let a dripping answer hold the outbox for hours.
    QTimer::singleShot(question.timeout, this, [this] { giveUp(u"no answer in time"_s); });
}

void HttpCall::collect()
{
    m_received += m_reply->read(kLargestAnswer + 1 - m_received.size());
    if (m_received.size() > kLargestAnswer)
        giveUp(u"the answer is too large"_s);
}

void HttpCall::giveUp(const QString &problem)
{
    if (!m_reply || !m_problem.isEmpty()) // the deadline may fall between the end and the deletion
        return;
    m_problem = problem;
    m_reply->abort(); // emits finished
}

void HttpCall::onReplyFinished()
{
    if (m_problem.isEmpty() && m_reply->isOpen())
        collect();
    if (m_problem.isEmpty() && isBroken(*m_reply)) {
        const auto errors = QMetaEnum::fromType<QNetworkReply::NetworkError>();
        m_problem = QString::fromLatin1(errors.valueToKey(m_reply->error()));
    }
    HttpAnswer answer{.fate = fate(),
                      .status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      .body = m_received,
                      .appUsage = m_reply->rawHeader("X-App-Usage"),
                      .businessUsage = m_reply->rawHeader("X-Business-Use-Case-Usage"),
                      .problem = m_problem};
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
    deleteLater();
    Q_EMIT finished(answer);
}

HttpAnswer::Fate HttpCall::fate() const
{
    if (m_problem.isEmpty())
        return HttpAnswer::Fate::Answered;
    return m_body && !m_body->wasRead() ? HttpAnswer::Fate::NotSent : HttpAnswer::Fate::Unknown;
}

} // namespace migochat
