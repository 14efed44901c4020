#include "ui/text/typedspelling.h"

#include "ui/text/direction.h"

namespace migochat {

QString typedSpelling(const QString &text)
{
    constexpr QChar kTatweel{0x0640};
    QString result;
    for (const QChar c : withoutBidiControls(text).normalized(QString::NormalizationForm_KC).toLower()) {
        if (c.digitValue() >= 0)
            result += QString::number(c.digitValue());
        else if (c == u'أ' || c == u'إ' || c == u'آ')
            result += u'ا';
        else if (!c.isMark() && c != kTatweel)
            result += c;
    }
    return result;
}

} // namespace migochat
