#include "tests/integration/agentrunner.h"

#include "tests/integration/webhookclient.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

constexpr int kStartPatienceMs = 20'000;

} // namespace

QString programPath(const QString &name)
{
    return QStringLiteral(MIGOCHAT_BIN_DIR) + u'/' + name;
}

AgentRunner::AgentRunner()
{
    m_process.setStandardErrorFile(m_dir.filePath(u"stderr"_s), QIODevice::Append);
}

AgentRunner::~AgentRunner()
{
    kill();
}

bool AgentRunner::start(const QByteArray &moreLines)
{
    QFile env(m_dir.filePath(u"agent.env"_s));
    if (!env.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    env.write("HOST=127.0.0.1\nFB_APP_SECRET=" + account.appSecret + "\nFB_PAGE_ID=" + account.pageId +
              "\nFB_PAGE_ACCESS_TOKEN=" + account.pageToken + "\nFB_VERIFY_TOKEN=verify-1\nWHATSAPP_ACCESS_TOKEN=" +
              account.whatsAppToken + "\nWHATSAPP_PHONE_NUMBER_ID=" + account.phoneNumberId +
              "\nWHATSAPP_VERIFY_TOKEN=verify-2\nGRAPH_BASE_URL=http://127.0.0.1:9\n" + moreLines);
    env.close();
    return startWith(env.fileName());
}

bool AgentRunner::startWith(const QString &envFile, const QStringList &moreOptions)
{
    m_process.start(programPath(u"migochat-agent"_s),
                    QStringList{u"--data-dir"_s, dir(), u"--env-file"_s, envFile, u"--webhook-port"_s, u"0"_s} +
                        moreOptions);
    const auto isReady = [this] {
        const Result<RuntimeInfo> info = readRuntimeFile(dir());
        if (!info || info->pid != m_process.processId())
            return false;
        m_info = *info;
        return true;
    };
    // It may be ready before a busy test has heard that it was started.
    const auto isThere = [&] { return isRunning() ? isReady() : m_process.state() == QProcess::NotRunning; };
    return QTest::qWaitFor(isThere, kStartPatienceMs) && isRunning();
}

void AgentRunner::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

int AgentRunner::terminate(int patienceMs)
{
    m_process.terminate();
    return m_process.waitForFinished(patienceMs) && m_process.exitStatus() == QProcess::NormalExit
               ? m_process.exitCode()
               : -1;
}

int AgentRunner::customerWrites(int customer, const QString &text)
{
    const QByteArray body = whatsAppText(account.phoneNumberId, u"wamid.%1"_s.arg(++m_written), text,
                                         {.number = u"20100123456%1"_s.arg(customer)});
    return postWebhook(m_info.webhookPort, body, signatureOf(body, account.appSecret));
}

QByteArray AgentRunner::log() const
{
    QFile file(m_dir.filePath(u"logs/agent.log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Ended runAgent(const QStringList &arguments)
{
    QProcess process;
    process.start(programPath(u"migochat-agent"_s), arguments);
    if (!process.waitForFinished(kStartPatienceMs) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace migochat::test
