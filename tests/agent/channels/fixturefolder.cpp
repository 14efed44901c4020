#include "tests/agent/channels/fixturefolder.h"

#include <QDir>
#include <QFile>

namespace migochat::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QDir folder(const QString &channel)
{
    return QDir(QStringLiteral(MIGOCHAT_FIXTURES) % u"/" % channel);
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QMap<QString, QByteArray> readFixtures(const QString &channel)
{
    QMap<QString, QByteArray> bodies;
    const QDir dir = folder(channel);
    for (const QFileInfo &file : dir.entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name))
        bodies.insert(file.completeBaseName(), readAll(file.filePath()));
    return bodies;
}

QList<QByteArray> readCorpus(const QString &channel)
{
    QList<QByteArray> bodies;
    const QDir dir(QStringLiteral(MIGOCHAT_FIXTURES) % u"/../fuzz/corpus/" % channel);
    for (const QFileInfo &file : dir.entryInfoList(QDir::Files, QDir::Name))
        bodies.append(readAll(file.filePath()));
    return bodies;
}

QMap<QString, QString> readExpectations(const QString &channel)
{
    QMap<QString, QString> expected;
    QString name;
    const QStringList lines = QString::fromUtf8(readAll(folder(channel).filePath(u"expected.txt"_s))).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u"  "_s))
            expected[name] += line.sliced(2) + u'\n';
        else if (!line.isEmpty())
            name = line;
    }
    return expected;
}

} // namespace migochat::test
