#include "app/platform/logging.h"

#include "app/platform/privatefile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMutex>

#include <cstdio>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShownOfId = 4;

QByteArrayView levelText(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "DEBUG";
    case QtInfoMsg:
        return "INFO ";
    case QtWarningMsg:
        return "WARN ";
    case QtCriticalMsg:
        return "ERROR";
    case QtFatalMsg:
        return "FATAL";
    }
    return "?    ";
}

/// One line, whatever a peer managed to get into it.
QByteArray oneLine(const QString &text)
{
    QByteArray line = text.toUtf8();
    for (char &c : line) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    }
    return line;
}

QByteArray formatted(QtMsgType type, const char *category, const QString &text)
{
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    return time + ' ' + levelText(type) + ' ' + category + ": " + oneLine(text) + '\n';
}

class RotatingLog final : public LogFile
{
public:
    explicit RotatingLog(LogOptions options) : m_options(std::move(options)), m_file(m_options.file) {}
    ~RotatingLog() override;

    [[nodiscard]] bool openFile()
    {
        constexpr auto kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, kOwner))
            return false;
        m_bytes = m_file.size();
        return true;
    }

    void install();

    void write(const QByteArray &line)
    {
        const QMutexLocker lock(&m_mutex);
        std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
        if (m_bytes + line.size() > m_options.maxBytes)
            rotate();
        m_bytes += m_file.write(line);
    }

private:
    [[nodiscard]] QString older(int age) const
    {
        return age == 0 ? m_options.file : m_options.file + u'.' + QString::number(age);
    }

    void rotate()
    {
        m_file.close();
        QFile::remove(older(m_options.files - 1));
        for (int age = m_options.files - 1; age > 0; --age)
            QFile::rename(older(age - 1), older(age));
        m_bytes = 0;
        if (!openFile())
            std::fputs("the log file cannot be opened again\n", stderr);
    }

    LogOptions m_options;
    QFile m_file;
    QMutex m_mutex;
    qint64 m_bytes = 0;
};

/// Qt's message handler is a plain function, so it has to find the log somewhere.
RotatingLog *installedLog = nullptr;

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    installedLog->write(formatted(type, context.category, text));
}

void RotatingLog::install()
{
    Q_ASSERT(!installedLog);
    installedLog = this;
    qInstallMessageHandler(handleMessage);
}

RotatingLog::~RotatingLog()
{
    if (installedLog != this)
        return;
    qInstallMessageHandler(nullptr);
    installedLog = nullptr;
}

} // namespace

Result<std::unique_ptr<LogFile>> LogFile::open(LogOptions options)
{
    if (const Result<> folder = makePrivateFolder(QFileInfo(options.file).absolutePath()); !folder)
        return failed(folder);
    setLogDetail(options.detail);
    auto log = std::make_unique<RotatingLog>(std::move(options));
    if (!log->openFile())
        return fail(ErrorCode::StorageFull, u"cannot write the log file"_s);
    log->install();
    return log;
}

void setLogDetail(LogDetail detail)
{
    const bool debug = detail == LogDetail::Debug;
    QLoggingCategory::setFilterRules(debug ? u"migochat.*.debug=true"_s : u"migochat.*.debug=false"_s);
}

QString redacted(QStringView id)
{
    const QStringView shown = id.size() > 2 * kShownOfId ? id.last(kShownOfId) : QStringView();
    return u"…"_s + shown;
}

} // namespace migochat
