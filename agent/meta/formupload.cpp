#include "agent/meta/formupload.h"

#include "agent/meta/oneshotbody.h"

#include <QFile>
#include <QUuid>

namespace migochat {

namespace {

QByteArray disposition(const QByteArray &boundary, const QByteArray &name)
{
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + '"';
}

/// What a quoted name may not hold is written in percents, as browsers do.
QByteArray quotable(const QString &name)
{
    return name.toUtf8().replace('%', "%25").replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
}

} // namespace

std::unique_ptr<OneShotBody> makeBody(const FormUpload &form, QByteArray &contentType)
{
    auto file = std::make_unique<QFile>(form.path);
    if (!file->open(QIODevice::ReadOnly))
        return nullptr;
    const QByteArray boundary = "migochat-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    QByteArray before;
    for (const auto &[name, value] : form.fields)
        before += disposition(boundary, name) + "\r\n\r\n" + value + "\r\n";
    before += disposition(boundary, form.fileField) + "; filename=\"" + quotable(form.fileName) +
              "\"\r\nContent-Type: " + form.mimeType + "\r\n\r\n";
    contentType = "multipart/form-data; boundary=" + boundary;
    return std::make_unique<OneShotBody>(before, std::move(file), "\r\n--" + boundary + "--\r\n");
}

} // namespace migochat
