#include "tests/bench/door.h"

#include "tests/bench/cpuclock.h"
#include "tests/bench/webhookbodies.h"

#include <QCoreApplication>
#include <QThread>

namespace migochat::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
T opened(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

AgentConfig config()
{
    AgentConfig config;
    config.whatsApp.appSecret = kAppSecret.toByteArray();
    config.whatsApp.phoneNumberId = QString::fromLatin1(kPhoneNumberId);
    return config;
}

} // namespace

Door::Door(const QString &folder)
    : m_writer(opened(Writer::open(folder + u"/migochat.db"))),
      m_reader(opened(Reader::open(folder + u"/migochat.db"))), m_channels(makeChannels(config(), m_network)),
      m_inbox(std::make_unique<Inbox>(*m_writer, *m_reader, m_clock, [](const ChannelKind &) { return nullptr; })),
      m_server(std::make_unique<WebhookServer>(
          WebhookServer::Surroundings{.channels = m_channels, .sink = *m_inbox, .clock = m_clock})),
      m_port(opened(m_server->start(QHostAddress::LocalHost, 0)))
{
    connect(m_writer.get(), &Writer::committed, this, [this] { ++m_commits; });
}

Door::~Door() = default;

double Door::writerCpuSeconds()
{
    auto asked = m_writer->run([](Transaction &) -> Result<double> { return threadCpuSeconds(); });
    asked.waitForFinished();
    return opened(asked.result());
}

void Door::acceptAll(const QList<QByteArray> &bodies)
{
    for (const std::unique_ptr<Channel> &channel : m_channels) {
        if (channel->kind() != whatsAppChannel())
            continue;
        QList<Async<>> stored;
        for (const QByteArray &body : bodies)
            stored.append(m_inbox->accept(channel->kind(), body, opened(channel->parse(body))));
        for (Async<> &one : stored) {
            one.waitForFinished();
            if (!one.result())
                qFatal("%s", qPrintable(one.result().error().detail));
        }
    }
}

void besideTheLoop(const std::function<void()> &work)
{
    const std::unique_ptr<QThread> thread(QThread::create(work));
    QObject::connect(thread.get(), &QThread::finished, qApp, [] { QCoreApplication::quit(); });
    thread->start();
    QCoreApplication::exec();
    thread->wait();
}

} // namespace migochat::bench
