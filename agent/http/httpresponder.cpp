#include "agent/http/httpresponder.h"

#include "agent/http/httpconnection.h"

namespace migochat {

HttpResponder::HttpResponder(HttpConnection *connection, quint64 request) : m_connection(connection), m_request(request)
{
}

bool HttpResponder::isOpen() const
{
    return m_connection && m_connection->isAwaiting(m_request);
}

void HttpResponder::answer(const HttpResponse &response) const
{
    if (isOpen())
        m_connection->answer(response);
}

void HttpResponder::answerPartly(const HttpResponse &response, qsizetype bytes) const
{
    if (isOpen())
        m_connection->answerPartly(response, bytes);
}

void HttpResponder::abort() const
{
    if (isOpen())
        m_connection->abort();
}

void HttpResponder::beginStream(const HttpResponse &head) const
{
    if (isOpen())
        m_connection->beginStream(head);
}

void HttpResponder::write(const QByteArray &piece) const
{
    if (isOpen())
        m_connection->writeStream(piece);
}

void HttpResponder::finish() const
{
    if (isOpen())
        m_connection->finishStream();
}

} // namespace migochat
