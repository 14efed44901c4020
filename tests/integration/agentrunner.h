#pragma once

#include "app/platform/runtimefile.h"

#include <QProcess>
#include <QTemporaryDir>

namespace migochat::test {

/// The account of the tests' env file.
struct TestAccount {
    QByteArray appSecret = "tests-app-secret-77aa";
    QByteArray whatsAppToken = "EAATESTSWABA0001";
    QByteArray pageToken = "EAATESTSPAGE0001";
    QByteArray phoneNumberId = "106000000000042";
    QByteArray pageId = "100000000000023";
    QByteArray instagramId = "178000000000042";
};

/// The shipped agent as a process, on a folder of its own that vanishes with the object.
class AgentRunner
{
public:
    AgentRunner();
    ~AgentRunner();

    /// Starts it with these further lines of the env file and waits until it is ready.
    [[nodiscard]] bool start(const QByteArray &moreLines = {});
    /// Starts it with another env file.
    [[nodiscard]] bool startWith(const QString &envFile, const QStringList &moreOptions = {});
    /// As SIGKILL: at once, wherever it is.
    void kill();
    /// As SIGTERM; the exit code, or -1 when it does not end in time.
    [[nodiscard]] int terminate(int patienceMs = 2'000);

    [[nodiscard]] const RuntimeInfo &info() const { return m_info; }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] QString dir() const { return m_dir.path(); }
    [[nodiscard]] QString storeFile() const { return m_dir.filePath(QStringLiteral("migochat.db")); }
    [[nodiscard]] QByteArray log() const;

    /// A text of the customer with this last digit of the number, posted as Meta would; the status of the answer.
    [[nodiscard]] int customerWrites(int customer, const QString &text);

    TestAccount account;

private:
    QTemporaryDir m_dir;
    QProcess m_process;
    RuntimeInfo m_info;
    int m_written = 0;
};

/// What a run of the program that ends by itself said.
struct Ended {
    int code = -1;
    QByteArray out;
    QByteArray err;
};
[[nodiscard]] Ended runAgent(const QStringList &arguments);
[[nodiscard]] QString programPath(const QString &name);

} // namespace migochat::test
