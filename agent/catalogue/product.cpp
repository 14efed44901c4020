#include "agent/catalogue/product.h"

namespace migochat {

QString priceText(qint64 piastres)
{
    QString text = QString::number(piastres / 100);
    if (const qint64 rest = piastres % 100; rest != 0) {
        text += u'.' + QString::number(rest).rightJustified(2, u'0');
        if (text.endsWith(u'0'))
            text.chop(1);
    }
    return text;
}

} // namespace migochat
