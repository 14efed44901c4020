#pragma once

#include <QByteArray>
#include <QList>

#include <memory>
#include <utility>

namespace migochat {

class OneShotBody;

/// A form with one file, as multipart/form-data (RFC 7578). The file is read while it is sent.
struct FormUpload {
    QList<std::pair<QByteArray, QByteArray>> fields; ///< names are ours: ASCII without quotes
    QByteArray fileField;
    QString path;
    QByteArray mimeType;
    QString fileName; ///< as the receiver sees it; cleaned
};

/// The body of a form on its way; nullptr when the file cannot be read. `contentType` gets the header's value.
[[nodiscard]] std::unique_ptr<OneShotBody> makeBody(const FormUpload &form, QByteArray &contentType);

} // namespace migochat
