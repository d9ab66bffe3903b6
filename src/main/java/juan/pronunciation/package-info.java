/**
 * How text is read aloud: pinyin or zhuyin for Chinese, kana for Japanese, worked out where the
 * author gave none.
 */
@NullMarked
package juan.pronunciation;

import org.jspecify.annotations.NullMarked;
