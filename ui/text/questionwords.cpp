#include "ui/text/questionwords.h"

#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

namespace migochat::questionwords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::ProductQuestions)
};

QString customer(const ProductQuestion &question, const Format &format)
{
    return question.customer.isEmpty() ? Tr::tr("No name") : format.customer(question.customer);
}

/// What a spreadsheet would take for a formula is made a text: customers write these cells.
QString cell(const QString &text)
{
    QString safe = withoutBidiControls(text).simplified();
    if (!safe.isEmpty() && u"=+-@"_s.contains(safe.front()))
        safe.prepend(u'\'');
    return safe;
}

QString line(const QStringList &cells)
{
    return cells.join(u'\t') + u'\n';
}

} // namespace

QString product(const NamedProduct &product, const Format &format)
{
    const QString &name = format.isArabic() ? product.nameAr : product.nameEn;
    const QString &other = format.isArabic() ? product.nameEn : product.nameAr;
    return !name.isEmpty() ? name : !other.isEmpty() ? other : product.sku;
}

QString words(const ProductQuestion &question)
{
    return question.words.isEmpty() ? labels::kind(question.kind) : question.words;
}

QString subject(const ProductQuestion &question, const Format &format)
{
    return question.product.isEmpty() ? words(question) : product(question.product, format);
}

QString sentence(const ProductQuestion &question, const Format &format)
{
    const QString about = question.product.isEmpty() ? Tr::tr("no product") : product(question.product, format);
    return QStringList{isolated(customer(question, format)), isolated(about), isolated(words(question)),
                       format.dayAndTime(question.at)}
        .join(Tr::tr(", "));
}

QString table(const QList<ProductQuestion> &questions, const Format &format)
{
    QString text = line({Tr::tr("When"), Tr::tr("Customer"), Tr::tr("Product"), Tr::tr("Number"), Tr::tr("Words")});
    for (const ProductQuestion &question : questions) {
        const QString when = toDateTime(question.at).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
        text += line({when, cell(customer(question, format)), cell(product(question.product, format)),
                      cell(question.product.sku), cell(words(question))});
    }
    return text;
}

} // namespace migochat::questionwords
