#include "ui/inbox/savedname.h"

#include "app/domain/filetype.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace migochat::savedname {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "prices.xlsx", not "prices 3.5" or "Dr. Hany".
bool endsAsFilesDo(const QString &name)
{
    constexpr qsizetype kLongest = 5;
    const QString ending = QFileInfo(name).suffix().toLower();
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const auto belongs = [&isLetter](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); };
    return ending.size() <= kLongest && std::ranges::all_of(ending, belongs) && std::ranges::any_of(ending, isLetter);
}

QString ownName(const Attachment &file, const Origin &origin, const Format &format)
{
    const QString customer = cleanFileName(format.customer(origin.customer).replace(u'/', u'-'));
    const auto kind = fromText<MessageKind>(file.kind).value_or(MessageKind::Document);
    const QString whose = customer.isEmpty() ? labels::kind(kind) : customer;
    return origin.at == Instant()
               ? whose
               : QString(whose + toDateTime(origin.at).toLocalTime().toString(u" yyyy-MM-dd HH.mm.ss"_s));
}

} // namespace

QString of(const Attachment &file, const Origin &origin, const Format &format)
{
    QString sent = cleanFileName(file.fileName);
    if (endsAsFilesDo(sent))
        return sent;
    const QString ending = QFileInfo(file.localPath).suffix();
    QString name = sent.isEmpty() ? ownName(file, origin, format) : sent;
    return ending.isEmpty() ? name : QString(name + u'.' + ending);
}

QString among(const QList<ThreadRow> &rows, const QString &path, const QString &customer, const Format &format)
{
    for (const ThreadRow &row : rows) {
        const auto *message = std::get_if<Message>(&row.item.content);
        for (const Attachment &file : message ? message->attachments : QList<Attachment>()) {
            if (file.localPath == path)
                return of(file, {customer, message->at}, format);
        }
    }
    return of({.localPath = path}, {customer}, format);
}

} // namespace migochat::savedname
