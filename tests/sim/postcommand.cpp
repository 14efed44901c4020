#include "tests/sim/commands.h"
#include "tests/sim/options.h"
#include "tests/sim/webhookpost.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkReply>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

int postCommand(const QStringList &arguments)
{
    const std::optional<Options> options =
        readOptions(arguments, {u"--url="_s, u"--secret="_s, u"--file="_s, u"--signature="_s, u"--unsigned"_s});
    if (!options)
        return kUsageError;
    const QUrl url(options->text(u"--url"_s));
    QFile file(options->text(u"--file"_s));
    if (!url.isValid() || url.isEmpty()) {
        complain(u"post needs --url URL"_s);
        return kUsageError;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        complain(u"cannot read the file given with --file"_s);
        return kUsageError;
    }
    const QByteArray body = file.readAll();
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(30'000);
    const QString wrong = options->text(u"--signature"_s);
    if (!wrong.isEmpty())
        request.setRawHeader("X-Hub-Signature-256", wrong.toLatin1());
    else if (!options->has(u"--unsigned"_s))
        request.setRawHeader("X-Hub-Signature-256", webhookSignature(body, options->text(u"--secret"_s)));
    QNetworkAccessManager network;
    QNetworkReply *reply = network.post(request, body);
    QObject::connect(reply, &QNetworkReply::finished, &network, [reply] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        say(status > 0 ? QString::number(status) : QString(u"no answer: " + reply->errorString()));
        QCoreApplication::exit(status == 200 ? 0 : 1);
    });
    return QCoreApplication::exec();
}

} // namespace migochat::sim
