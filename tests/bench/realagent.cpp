#include "tests/bench/realagent.h"

#include "app/store/drafts.h"
#include "app/store/reader.h"
#include "tests/bench/measure.h"
#include "tests/bench/webhookbodies.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

namespace migochat::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kPatienceMs = 20'000;
constexpr double kAnswersPatienceMs = 120'000;

void writeEnvFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // Port 9 refuses at once: nothing here may reach the internet.
    file.write("FB_APP_SECRET=" + kAppSecret.toByteArray() +
               "\nWHATSAPP_PHONE_NUMBER_ID=" + kPhoneNumberId.toByteArray() +
               "\nWHATSAPP_VERIFY_TOKEN=bench\nGRAPH_BASE_URL=http://127.0.0.1:9\nGEMINI_BASE_URL=http://127.0.0.1:9\n"
               "BWW_STORE_BASE_URL=http://127.0.0.1:9\n");
}

QJsonObject runtimeFile(const QString &folder)
{
    QFile file(folder + u"/agent.json");
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

RealAgent::RealAgent(const QString &program, const QString &folder) : m_folder(folder)
{
    const QString envFile = folder + u"/bench.env";
    writeEnvFile(envFile);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(folder + u"/agent.err");
    m_process.start(program, {u"--data-dir"_s, folder, u"--env-file"_s, envFile, u"--webhook-port"_s, u"0"_s});
    if (!m_process.waitForStarted())
        qFatal("cannot start %s", qPrintable(program));
    for (const double started = nowMs(); nowMs() - started < kPatienceMs; QThread::msleep(5)) {
        const QJsonObject info = runtimeFile(folder);
        if (info.value("pid"_L1).toInteger() != m_process.processId() || info.value("webhookPort"_L1).toInt() == 0)
            continue;
        m_webhookPort = static_cast<quint16>(info.value("webhookPort"_L1).toInt());
        return;
    }
    qFatal("%s did not get ready; see %s/agent.err", qPrintable(program), qPrintable(folder));
}

double RealAgent::waitForAnswers() const
{
    const double started = nowMs();
    const auto reader = Reader::open(m_folder + u"/migochat.db"_s);
    const auto isWaiting = [&reader] {
        auto tasks = (*reader)->run([](const Database &database) { return drafts::tasks(database, 1); });
        tasks.waitForFinished();
        return tasks.result() && !tasks.result()->isEmpty();
    };
    while (reader && isWaiting() && nowMs() - started < kAnswersPatienceMs)
        QThread::msleep(200);
    return (nowMs() - started) / 1000;
}

RealAgent::~RealAgent()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished(5'000);
}

} // namespace migochat::bench
