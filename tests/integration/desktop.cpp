#include "tests/integration/desktop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

constexpr int kPatienceMs = 20'000;

} // namespace

Desktop::Desktop()
{
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this](const QString &text) {
        if (const Result<Frame> frame = decodeFrame(text.toUtf8()))
            m_frames.append(*frame);
    });
}

bool Desktop::connectTo(const AgentRunner &agent)
{
    QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/"_s.arg(agent.info().linkPort)));
    request.setRawHeader("Authorization", "Bearer " + agent.info().token);
    m_socket.open(request);
    return QTest::qWaitFor([this] { return !all<HelloFrame>().isEmpty(); }, kPatienceMs);
}

ReplyFrame Desktop::run(const CommandFrame &command)
{
    const qsizetype before = all<ReplyFrame>().size();
    m_socket.sendTextMessage(QString::fromUtf8(encode(command)));
    if (!QTest::qWaitFor([&] { return all<ReplyFrame>().size() > before; }, kPatienceMs))
        return ReplyFrame{.token = {}, .reason = u"no answer"_s};
    return all<ReplyFrame>().last();
}

} // namespace migochat::test
