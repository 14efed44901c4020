#include "tests/agent/media/mediadesk.h"

#include "app/store/settings.h"

#include <QDirIterator>

namespace migochat::test {

void MediaDesk::setSetting(const QString &key, const QJsonValue &value)
{
    const auto set =
        waitFor(writer->run([&](Transaction &t) { return settings::setValue(t, key, value, StaffId(), clock.now()); }));
    QVERIFY(set.has_value());
}

QStringList MediaDesk::everything() const
{
    const QDir media(dir.filePath(QStringLiteral("media")));
    QStringList found;
    QDirIterator it(media.path(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        found.append(media.relativeFilePath(it.next()));
    found.sort();
    return found;
}

void MediaDesk::write(const QString &path, const QByteArray &content) const
{
    QVERIFY(QDir().mkpath(absolute(path).section(u'/', 0, -2)));
    QFile opened(absolute(path));
    QVERIFY(opened.open(QIODevice::WriteOnly));
    QCOMPARE(opened.write(content), content.size());
}

void MediaDesk::age(const QString &path, std::chrono::hours by) const
{
    QFile opened(absolute(path));
    QVERIFY(opened.open(QIODevice::ReadWrite));
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-std::chrono::seconds(by).count());
    QVERIFY(opened.setFileTime(then, QFileDevice::FileModificationTime));
}

} // namespace migochat::test
