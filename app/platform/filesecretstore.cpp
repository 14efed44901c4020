#include "app/platform/filesecretstore.h"

#include "app/platform/privatefile.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Result<QString> FileSecretStore::fileOf(const QString &key) const
{
    const auto fits = [](QChar c) { return (c >= u'A' && c <= u'Z') || c.isDigit() || c == u'_'; };
    if (key.isEmpty() || !std::all_of(key.begin(), key.end(), fits))
        return fail(ErrorCode::InvalidPayload, u"not the name of a secret"_s);
    return QDir(m_folder).filePath(key);
}

bool FileSecretStore::holds(const QString &key) const
{
    const Result<QString> file = fileOf(key);
    return file && QFile::exists(*file);
}

Async<QByteArray> FileSecretStore::read(const QString &key)
{
    const Result<QString> file = fileOf(key);
    if (!file)
        return resolved<QByteArray>(failed(file));
    QFile in(*file);
    if (!in.exists())
        return resolved<QByteArray>(fail(ErrorCode::NotFound, u"no such secret"_s));
    if (!in.open(QIODevice::ReadOnly))
        return resolved<QByteArray>(fail(ErrorCode::Internal, u"cannot read the secret file"_s));
    return resolved<QByteArray>(in.readAll());
}

Async<> FileSecretStore::write(const QString &key, const QByteArray &value)
{
    const Result<QString> file = fileOf(key);
    if (!file)
        return resolved<void>(failed(file));
    if (const Result<> made = makePrivateFolder(m_folder); !made)
        return resolved<void>(made);
    return resolved(writePrivateFile(*file, value));
}

Async<> FileSecretStore::remove(const QString &key)
{
    const Result<QString> file = fileOf(key);
    if (!file)
        return resolved<void>(failed(file));
    if (QFile::exists(*file) && !QFile::remove(*file))
        return resolved<void>(fail(ErrorCode::Internal, u"cannot remove the secret file"_s));
    return resolved<void>({});
}

} // namespace migochat
